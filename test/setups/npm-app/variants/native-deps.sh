# Packages that want to run scripts on install.
sed -i 's/"pino": "9.6.0"/"pino": "9.6.0",\n    "esbuild": "0.21.5",\n    "core-js": "3.39.0"/' package.json
