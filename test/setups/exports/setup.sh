# Things that are not lines for a person: a table of values and a small binary file.
cat > export.py <<'PY'
import csv, random, sys
rng = random.Random(21)
out = csv.writer(sys.stdout, delimiter="\t" if "--tsv" in sys.argv else ",", lineterminator="\n")
out.writerow(["order", "customer", "city", "pieces", "total", "paid_at"])
for number in range(1, int(sys.argv[1]) + 1):
    city = rng.choice(["Bremen", "Ghent", "Lyon", "Porto"])
    out.writerow([f"O-{number:05d}", f"C-{rng.randint(1, 400):03d}", city, rng.randint(1, 40), f"{rng.uniform(3, 900):.2f}", "" if number == 733 else f"2024-03-{rng.randint(1, 28):02d}"])
PY
cat > counts.py <<'PY'
import random
rng = random.Random(4)
for number in range(1, 181):
    print(f"shelf S-{number}: {rng.randint(0, 120)} parcels, {rng.uniform(0, 900):.1f} kg")
PY
cat > migrate.py <<'PY'
"""A progress bar by rich, as on a terminal, that ends in an error."""
import sys, time
from rich.console import Console
from rich.progress import Progress
with Progress(console=Console(force_terminal=True, width=100)) as progress:
    task = progress.add_task("[green]Migrating orders", total=400)
    for number in range(400):
        time.sleep(0.004)
        progress.advance(task)
        if number == 250:
            progress.console.print("order O-00251 has no customer, left as it is")
print("migrated 399 of 400 orders")
sys.exit(1)
PY
python3 -c "
import random, sys
rng = random.Random(8)
sys.stdout.buffer.write(b'DPOT' + bytes(rng.randrange(256) for _ in range(20000)) + b'END OF DEPOT')" > depot.bin
if [ "$1" = rich ]; then sh "$SETUP/../stockroom-py/venv.sh" rich rich==14.2.0; fi
