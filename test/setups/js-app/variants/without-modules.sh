rm -rf node_modules
