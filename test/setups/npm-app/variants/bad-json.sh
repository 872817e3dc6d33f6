sed -i 's/"pino": "9.6.0"/"pino": "9.6.0",/' package.json
