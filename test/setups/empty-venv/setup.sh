# A new virtualenv and the requirements of a small web service.
python3 -m venv .venv
printf 'flask==3.1.2\nrequests==2.32.5\nsqlalchemy==2.0.44\npydantic==2.12.4\n' > requirements.txt
printf 'flask==3.1.2\nwerkzeug==2.0.0\n' > conflicting.txt
