# Programs that end badly and use no word for it.
mkdir -p scripts
cat > scripts/check_depots.py <<'PY'
import sys

DEPOTS = ["Aachen", "Bremen", "Coburg", "Dresden", "Erfurt", "Fulda", "Gera", "Halle", "Ingolstadt", "Jena"]

print("asking the depots for their stock")
for number in range(240):
    depot = DEPOTS[number % len(DEPOTS)]
    print(f"shelf {number:03d} in {depot}: {number * 7 % 90} pieces, last count {1 + number % 28:02d}.01.2024")
    if number == 187:
        print(f"shelf {number} in {depot} says 43 pieces, the book says 61", file=sys.stderr)
        print("giving up here; the remaining shelves were not asked", file=sys.stderr)
        sys.exit(3)
PY
cat > scripts/is_open.py <<'PY'
import sys

sys.exit(4)
PY
