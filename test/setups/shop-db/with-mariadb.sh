#!/bin/sh
data=$(cd "$(dirname "$0")" && pwd)/data
if [ ! -d "$data" ]; then
  mariadb-install-db --datadir="$data" --user="$(id -un)" --skip-test-db > /dev/null 2>&1
fi
mariadbd --no-defaults --datadir="$data" --socket="$data/s" --user="$(id -un)" --skip-networking --skip-grant-tables --pid-file="$data/pid" > "$data/log" 2>&1 &
server=$!
tries=0
until mariadb --no-defaults -S "$data/s" -e 'create database if not exists shop' 2> /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 150 ]; then cat "$data/log" >&2; exit 125; fi
  sleep 0.2
done
printf '[client]\nsocket=%s\n' "$data/s" > "$HOME/.my.cnf"
"$@"
code=$?
exec > /dev/null 2>&1
kill $server
wait $server
exit $code
