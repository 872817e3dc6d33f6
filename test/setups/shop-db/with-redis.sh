#!/bin/sh
redis-server --port 63799 --bind 127.0.0.1 --save '' --daemonize no --dir "$(dirname "$0")" > /dev/null 2>&1 &
server=$!
tries=0
until redis-cli -p 63799 ping > /dev/null 2>&1; do
  tries=$((tries + 1))
  if [ $tries -gt 100 ]; then echo 'no redis' >&2; exit 125; fi
  sleep 0.1
done
for n in $(seq 1 60); do echo "HSET order:$n customer $((n % 17 + 1)) total $((n * 137 % 900 + 20)).50 state open"; done | redis-cli -p 63799 > /dev/null
for n in $(seq 1 40); do echo "RPUSH queue:mail '{\"to\":\"c$n@example.com\",\"template\":\"receipt\"}'"; done | redis-cli -p 63799 > /dev/null
redis-cli -p 63799 SET session:81c2 '{"user":17,"cart":[4,9]}' > /dev/null
"$@"
code=$?
exec > /dev/null 2>&1
kill $server
wait $server
exit $code
