# Puts the node_modules of a tool set into the current folder: `sh install.sh vitest-4`. Installed once, in $CACHE.
# Files are hard links, so that a recording that starts anew costs a second and not a download.
set -e
here=$(dirname "$0")
set -- "$1" "$CACHE/node-tools/$1-$(cksum < "$here/$1/package.json" | cut -d' ' -f1)"
if [ ! -e "$2/done" ]; then
  rm -rf "$2"
  mkdir -p "$2"
  cp "$here/$1/package.json" "$2/"
  (cd "$2" && npm install --no-audit --no-fund --loglevel=error)
  : > "$2/done"
fi
cp -al "$2/node_modules" .
