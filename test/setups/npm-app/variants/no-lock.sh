rm -f package-lock.json
