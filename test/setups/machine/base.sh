# Debian's minimal system and what a shop's server runs.
base=$1
packages=systemd,systemd-sysv,dbus,libpam-systemd,nginx-light,postgresql,redis-server,openssh-server,cron
packages=$packages,curl,iproute2,iputils-ping,lsof,net-tools,procps,psmisc,python3,apt-utils,fdisk
mmdebstrap --variant=minbase --include="$packages" bookworm "$base.new"
mv "$base.new" "$base"
