# A service that logs 4,000 requests, one of which goes wrong.
cat > serve.py <<'PY'
import random

random.seed(17)
PATHS = ["/api/items", "/api/stock", "/api/orders", "/api/invoices", "/health"]
print("2024-03-04T06:00:00.000Z INFO  stockd 2.4.0 listening on :9310")
print("2024-03-04T06:00:00.112Z WARN  config: key 'reorder_at' is deprecated, use 'reorder.at'")
clock = 0
for number in range(1, 4001):
    clock += random.randint(3, 900)
    stamp = f"2024-03-04T{6 + clock // 3600000:02d}:{clock // 60000 % 60:02d}:{clock // 1000 % 60:02d}.{clock % 1000:03d}Z"
    path = random.choice(PATHS)
    if number == 2741:
        print(f"{stamp} ERROR GET /api/orders/17 500 req={number:06x}: stock of PT-300 fell below zero (-3)")
        print(f"{stamp} INFO  req={number:06x} rolled back 2 reservations")
    elif number == 3308:
        print(f"{stamp} WARN  pool: waited 4012 ms for a connection (8 of 8 in use)")
    else:
        print(f"{stamp} INFO  GET {path} 200 {random.randint(1, 90)}ms req={number:06x}")
print("2024-03-04T06:59:59.000Z INFO  stockd stopped after 4000 requests, 1 failed")
PY
