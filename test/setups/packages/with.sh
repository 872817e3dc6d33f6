#!/bin/sh
# `updated`: the lists of packages are there; `offline`: the server of packages cannot be reached.
exec unshare --mount --pid --fork --kill-child sh -ec '
at=$1/root
shift
mount --make-rprivate /
mount -t tmpfs tmpfs "$at"
mkdir "$at/up" "$at/work" "$at/root"
mount -t overlay overlay -o "lowerdir=@BASE@,upperdir=$at/up,workdir=$at/work" "$at/root"
cd "$at/root"
mount -t proc proc proc
mount -t tmpfs -o mode=755 tmpfs dev
for device in null zero full random urandom tty; do : > "dev/$device"; mount --bind "/dev/$device" "dev/$device"; done
ln -s /proc/self/fd dev/fd
mkdir dev/pts
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
cp -r "$at/../debs" srv
cp /etc/resolv.conf /etc/hosts etc
own() { chroot . env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TZ=UTC HOME=/root TERM="$TERM" DEBIAN_FRONTEND=noninteractive "$@"; }
case @STATE@ in
  updated) own apt-get update > dev/null 2>&1 ;;
  offline) echo "deb http://127.0.0.1:9/debian bookworm main" > etc/apt/sources.list ;;
esac
own "$@"
' with "$(cd "$(dirname "$0")" && pwd)" "$@"
