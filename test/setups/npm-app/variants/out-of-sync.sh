# Dependencies edited by hand, the lock file not.
sed -i 's/"express": "4.21.2"/"express": "4.22.0"/; s/"pino": "9.6.0"/"pino": "9.6.0",\n    "zod": "3.24.1"/; /nodemon/d; s/"eslint": "8.57.1",/"eslint": "8.57.1"/' package.json
