npm install --package-lock-only --no-audit --no-fund --loglevel=error
