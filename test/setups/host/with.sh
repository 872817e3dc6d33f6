#!/bin/sh
at=$(cd "$(dirname "$0")" && pwd)
exec unshare --mount --pid --net --uts --ipc --fork --kill-child --mount-proc sh "$at/host.sh" "$at" "$@"
