#!/bin/sh
# Stands in for any program: does what its words say, one after the other.
[ $# -gt 0 ] || eval "set -- ${PROGRAM-}"
while [ $# -gt 0 ]; do
  case $1 in
    out) echo "$2" && shift ;;
    err) echo "$2" >&2 && shift ;;
    lines) seq -f 'ok %g - works as it should' "$2" && shift ;;
    zeros) printf 'a\0b\n' ;;
    bytes) printf '\377\376 \303\251\033[1m\n' ;;
    read) cat ;;
    file) cat "$2" && shift ;;
    var) eval "printf '%s\n' \"\${$2-unset}\"" && shift ;;
    reopen) echo again >/dev/stdout ;;
    is) [ -t 1 ] && echo terminal || echo "no terminal" ;;
    sleep) sleep "$2" && shift ;;
    die) kill -"$2" $$ && sleep 9 ;;
    exit) exit "$2" ;;
  esac
  shift
done
