#!/usr/bin/env bash
# Runs an agent against the scripted API where there is no network but this machine's own.
#   inside.sh FOLDER ADDRESS_FILE… -- PROGRAM ARGS…      in FOLDER: turns.json, project/, home/, tmp/; @PORT@ is filled in
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
shift
ip link set lo up
node "$here/api.js" "$folder/turns.json" "$folder" &
api=$!
trap 'kill $api' EXIT
for _ in $(seq 200); do
  [ -s "$folder/port" ] && break
  sleep 0.05
done
port=$(cat "$folder/port")
files=()
while [ "$1" != -- ]; do
  files+=("$1")
  shift
done
shift
((${#files[@]} == 0)) || sed -i "s/@PORT@/$port/g" "${files[@]}"
cd "$folder/project"
env -i "${@//@PORT@/$port}" </dev/null >"$folder/stdout" 2>"$folder/stderr"
