# No transformer for TypeScript.
rm babel.config.json
