# A server with its dependencies, for npm itself. `npm-app VARIANT…`: scripts below.
cat > package.json <<'JSON'
{
  "name": "shop-server",
  "version": "1.4.0",
  "private": true,
  "dependencies": {
    "express": "4.21.2",
    "pino": "9.6.0"
  },
  "devDependencies": {
    "eslint": "8.57.1",
    "nodemon": "3.1.9"
  }
}
JSON
for variant in "$@"; do sh -e "$SETUP/variants/$variant.sh"; done
