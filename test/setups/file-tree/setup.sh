# Sources of other setups as packages of one tree, each file with a time of its own; and files that listings show in a way of their own.
mkdir -p packages "docs/how to" empty
for part in shop git-shop depot-go stockroom-py; do
  cp -r "$SETUP/../$part" "packages/$part"
  rm -f "packages/$part/setup.sh"
done
printf 'VERSION=2.4.0\n' > .settings
printf '# How to count\n\nOnce a year, twice.\n' > 'docs/how to/count the stock.md'
printf '\000\001\002stock\000TODO\377' > packages/stock.bin
printf '#!/bin/sh\nset -e\necho "TODO: deploy"\n' > deploy
chmod 755 deploy
chmod 600 .settings
ln -s packages/shop/src sources
ln -s packages/none missing
python3 - <<'PY'
import os, zlib

# Folders are worked on for some weeks each, their files on single days.
for folder, _, names in os.walk("."):
    begun = 1_740_000_000 + zlib.crc32(folder.encode()) % 40_000_000
    for name in names:
        if os.path.islink(os.path.join(folder, name)): continue
        at = begun + zlib.crc32(name.encode()) % 6 * 86_400 + zlib.crc32(name.encode()) % 7 * 3_600
        os.utime(os.path.join(folder, name), (at, at))
for folder, _, _ in os.walk(".", topdown=False):
    at = 1_770_000_000 + zlib.crc32(folder.encode()) % 2_000_000
    os.utime(folder, (at, at))
for name in ("sources", "missing"):
    os.utime(name, (1_771_000_000, 1_771_000_000), follow_symlinks=False)
PY
