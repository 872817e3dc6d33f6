mkdir tests/browser
echo 'BROWSERS = ["firefox", "chromium"]' > tests/browser/helpers.py
