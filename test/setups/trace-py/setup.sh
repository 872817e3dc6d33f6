# Scripts that end in tracebacks of every kind, and three web services whose requests do.
cp -R "$SETUP/project/." .
sh "$SETUP/../stockroom-py/venv.sh" trace-Wq5c8d django==5.2.8 flask==3.1.2 fastapi==0.121.3 httpx==0.28.1 requests==2.32.5 sqlalchemy==2.0.44 pydantic==2.12.4 uvicorn==0.38.0
