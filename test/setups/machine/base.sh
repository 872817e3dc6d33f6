# Debian's minimal system and the services of a shop's server, none of them running.
base=$1
debootstrap --variant=minbase bookworm "$base.new" http://deb.debian.org/debian
printf '#!/bin/sh\nexit 101\n' > "$base.new/usr/sbin/policy-rc.d"
chmod +x "$base.new/usr/sbin/policy-rc.d"
DEBIAN_FRONTEND=noninteractive chroot "$base.new" apt-get install -y --no-install-recommends \
  systemd systemd-sysv dbus libpam-systemd nginx-light postgresql redis-server openssh-server cron \
  curl iproute2 iputils-ping lsof net-tools procps psmisc python3 apt-utils fdisk
mv "$base.new" "$base"
