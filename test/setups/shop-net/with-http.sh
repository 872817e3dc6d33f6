#!/bin/sh
node "$(dirname "$0")/server.mjs" &
server=$!
tries=0
until curl -sf http://127.0.0.1:8099/health > /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 100 ]; then echo 'no server' >&2; exit 125; fi
  sleep 0.1
done
"$@"
code=$?
exec > /dev/null 2>&1
kill $server
wait $server
exit $code
