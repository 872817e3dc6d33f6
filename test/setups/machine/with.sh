#!/bin/sh
at=$(cd "$(dirname "$0")" && pwd)/machine
mkdir -p "$at/mnt"
unshare --mount --pid --net --uts --ipc --cgroup --fork --kill-child sh -e "$at/boot.sh" @BASE@ "$at" > "$at/log" 2>&1 < /dev/null &
outer=$!
tries=0
in_machine() { nsenter -t "$first" -m -u -i -n -p -C --root --wd=/ env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TZ=UTC HOME=/root TERM="$TERM" ${FORCE_COLOR:+SYSTEMD_COLORS=1} "$@"; }
while :; do
  first=$(pgrep -P "$outer")
  case $(in_machine systemctl is-system-running 2> /dev/null) in running | degraded) break ;; esac
  tries=$((tries + 1))
  if [ $tries -gt 120 ]; then cat "$at/log" >&2; exit 125; fi
  sleep 1
done
sleep 15
in_machine "$@"
code=$?
exec > /dev/null 2>&1
kill -9 "$first"
wait "$outer"
exit $code
