# A project, its package manager and a registry that needs no network: `js-app MANAGER PROJECT STATE…`.
# MANAGER: npm, npm-9, pnpm, pnpm-9, yarn1, yarn4, bun, deno; the tool lies at ../tools. PROJECT: a folder of projects/.
# STATE: scripts of variants/, run in this order.
export manager=$1 project=$2
shelf=$CACHE/js-shelf-$(cksum < "$SETUP/shelf.json" | cut -d' ' -f1)
if [ ! -e "$shelf/done" ]; then
  rm -rf "$shelf"
  mkdir -p "$shelf"
  cp "$SETUP/shelf.json" "$shelf/package.json"
  (cd "$shelf" && node "$SETUP/fill.mjs")
  : > "$shelf/done"
fi
# One port a manager: the lock files name it, and what is installed is kept.
port=$((48000 + $(echo "$manager" | cksum | cut -d' ' -f1) % 1000))
export registry=http://localhost:$port/
node "$SETUP/registry.mjs" "$shelf" "$port" > /dev/null 2>&1 &
mkdir ../tools
case $manager in
  npm) ;;
  npm-9) (cd ../tools && sh "$SETUP/../node-tools/install.sh" npm-9) ;;
  *)
    pm=$CACHE/js-app-pm-$(cksum < "$SETUP/../node-tools/pm/package.json" | cut -d' ' -f1)
    if [ ! -e "$pm/done" ]; then
      rm -rf "$pm" && mkdir -p "$pm"
      (cd "$pm" && sh "$SETUP/../node-tools/install.sh" pm)
      : > "$pm/done"
    fi
    ln -s "$pm/node_modules" ../tools/node_modules
    ;;
esac
bin=$(cd ../tools && pwd)/node_modules
case $manager in
  npm) tool=npm ;;
  npm-9) tool="$bin/.bin/npm" ;;
  pnpm) tool="$bin/.bin/pnpm" ;;
  pnpm-9) tool="node $bin/pnpm-9/bin/pnpm.cjs" ;;
  yarn1) tool="node $bin/yarn/bin/yarn.js" ;;
  yarn4) tool="node $bin/@yarnpkg/cli-dist/bin/yarn.js" ;;
  bun) tool="$bin/.bin/bun" ;;
  deno) tool="$bin/.bin/deno" ;;
esac
export tool shelf
cp -r "$SETUP/projects/$project/." .
echo "registry=$registry" > ../.npmrc
case $manager in
  pnpm*) echo "store-dir=$HOME/.pnpm-store" >> ../.npmrc ;;
  yarn1) printf 'registry "%s"\ncache-folder "%s/.yarn-cache"\n' "$registry" "$HOME" > ../.yarnrc ;;
  yarn4) printf 'npmRegistryServer: "%s"\nunsafeHttpWhitelist: ["localhost"]\nenableTelemetry: false\nnodeLinker: node-modules\nnpmMinimalAgeGate: 0\n' "$registry" > .yarnrc.yml ;;
  bun) printf '[install]\nregistry = "%s"\n' "$registry" > bunfig.toml ;;
esac
tries=0
until curl -sf "${registry}-/ping" > /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 200 ]; then echo "no registry at $registry" >&2; exit 1; fi
  sleep 0.1
done
shift 2
for state in "$@"; do sh -e "$SETUP/variants/$state.sh"; done
