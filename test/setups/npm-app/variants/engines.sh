# Packages for other versions of Node.
sed -i 's/"private": true,/"private": true,\n  "engines": { "node": ">=24", "npm": "^10" },/; s/"pino": "9.6.0"/"pino": "9.6.0",\n    "undici": "8.12.4"/' package.json
