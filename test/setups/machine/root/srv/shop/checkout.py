import sys

print('checkout: reading /etc/shop/checkout.toml', flush=True)
print('checkout: connecting to pay.example:443', flush=True)
sys.exit("checkout: fatal: PAYMENT_KEY is not set")
