#!/bin/sh
# PostgreSQL does not run as root.
data=$(cd "$(dirname "$0")" && pwd)/data
bin=/usr/lib/postgresql/15/bin
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
mkdir -p "$data"
if [ "$(id -u)" = 0 ]; then chown postgres "$data"; fi
if [ ! -e "$data/PG_VERSION" ]; then
  as $bin/initdb -D "$data" -U shop --auth=trust --no-sync --locale=C.UTF-8 > /dev/null
fi
as $bin/pg_ctl -D "$data" -w -o "-k $data -h 127.0.0.1 -p 54329" -l "$data/log" start > /dev/null
export PGHOST="$data" PGPORT=54329 PGUSER=shop
psql -q -d postgres -c 'create database shop' 2> /dev/null
export PGDATABASE=shop
"$@"
code=$?
exec > /dev/null 2>&1
as $bin/pg_ctl -D "$data" -m fast stop > /dev/null
exit $code
