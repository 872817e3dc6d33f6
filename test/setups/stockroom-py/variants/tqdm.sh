"$PWD/.venv/bin/python" -c 'import tqdm' 2>/dev/null || .venv/bin/pip install --quiet tqdm==4.67.1
mkdir -p scripts
cat > scripts/recount.py <<'PY'
import time

from tqdm import tqdm

short = []
for shelf in tqdm(range(400), desc="counting shelves", unit="shelf", mininterval=0.02):
    time.sleep(0.002)
    if shelf % 150 == 149:
        short.append(shelf)
print(f"{len(short)} shelves are short: {short}")
PY
