# Runs in new name spaces, becomes process 1 of the machine: `boot.sh BASE PLACE`.
base=$1 at=$2
mount --make-rprivate /
mount -t tmpfs tmpfs "$at/mnt"
mkdir "$at/mnt/up" "$at/mnt/work" "$at/mnt/root"
cp -r "$at/own/." "$at/mnt/up"
chown -R root:root "$at/mnt/up"
mount -t overlay overlay -o "lowerdir=$base,upperdir=$at/mnt/up,workdir=$at/mnt/work" "$at/mnt/root"
cd "$at/mnt/root"
hostname shop-1
echo shop-1 > etc/hostname
printf '127.0.0.1 localhost\n10.20.0.11 shop-1\n' > etc/hosts
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t tmpfs tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
for device in null zero full random urandom tty; do
  : > "dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s /proc/self/fd dev/fd
mount -t tmpfs tmpfs sys/fs/cgroup
mkdir sys/fs/cgroup/systemd sys/fs/cgroup/unified
mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd
mount -t cgroup2 cgroup sys/fs/cgroup/unified
mkdir -p srv/media
mount -t tmpfs -o size=512M,mode=755 media srv/media
head -c 470000000 /dev/zero > srv/media/archive.tar
ip link set lo up
ip link add eth0 type veth peer name veth0
ip link set veth0 up
ip address add 10.20.0.11/24 dev eth0
ip link set eth0 up
ip route add default via 10.20.0.1
exec chroot . /usr/bin/env -i container=tks PATH=/usr/sbin:/usr/bin:/sbin:/bin TZ=UTC /lib/systemd/systemd
