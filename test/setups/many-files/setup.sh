# A project of 600 files, and lists that are no UTF-8.
python3 - <<'PY'
from pathlib import Path

AREAS = ["billing", "catalog", "inventory", "orders", "pricing", "reports", "shipping", "suppliers", "tax", "users"]
PARTS = ["controller", "service", "repository", "model", "mapper", "validator", "events", "routes"]
def put(path, text=""):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)
count = 0
for area in AREAS:
    for part in PARTS:
        put(f"packages/server/src/{area}/{area}.{part}.ts", f"export const {part} = '{area}';\n")
        put(f"packages/server/test/{area}/{area}.{part}.test.ts", f"// TODO: cover {area} {part}\n")
        put(f"packages/web/src/features/{area}/components/{part.title()}View.tsx", f"export const {part.title()}View = () => null;\n")
        put(f"packages/web/src/features/{area}/hooks/use{area.title()}{part.title()}.ts")
        put(f"packages/web/src/features/{area}/__tests__/{part.title()}View.test.tsx", "// TODO: render it\n" if part == "events" else "")
        put(f"docs/{area}/{part}.md", f"# {area}: {part}\n")
    for number in range(12):
        put(f"packages/server/migrations/2024{1 + number:02d}01_{area}.sql", "-- TODO: down migration\n" if number == 7 else "")
for name in ("package.json", "tsconfig.json", "README.md", ".gitignore"):
    put(name)
PY
printf 'K1;M\374ller;K\366ln\nK2;Gro\337;M\374nchen\nK3;Nu\361ez;M\341laga\nK4;Meyer;Bonn\nK5;\310\335\340;\377\376\n' > customers.csv
dd if=/dev/zero of=stock.img bs=1M count=24 2>/dev/null
cat > download.sh <<'SH'
python3 -m http.server 8931 >/dev/null 2>&1 &
server=$!
sleep 1
curl --limit-rate 5M -o copy.img http://127.0.0.1:8931/stock.img
kill $server
SH
