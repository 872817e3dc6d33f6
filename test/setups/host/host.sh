# Process 1 of the server; when it ends, all others do.
at=$1
shift
exec 8>&1 9>&2 > /dev/null 2>&1
hostname shop-1
mount --make-rprivate /
mkdir -p "$at/db" "$at/media" "$at/nginx"
mount -t tmpfs -o size=64M db "$at/db"
mount -t tmpfs -o size=32M media "$at/media"
head -c 62000000 /dev/zero > "$at/db/shop.dat"
head -c 9000000 /dev/zero > "$at/media/archive.tar"
ip link set lo up
ip link add eth0 address 52:54:00:20:00:11 type veth peer name veth0 address 52:54:00:20:00:12
ip link set veth0 up
ip address add 10.20.0.11/24 dev eth0
ip -6 address add fd00:20::11/64 dev eth0 nodad
ip link add docker0 address 02:42:7a:11:00:01 type bridge
ip address add 172.17.0.1/16 dev docker0
ip link set eth0 up
ip route add default via 10.20.0.1 dev eth0
ip route add 10.30.0.0/16 via 10.20.0.2 dev eth0 metric 100
cat > "$at/nginx/nginx.conf" <<C
user www-data;
worker_processes 4;
pid $at/nginx/pid;
error_log $at/nginx/error.log;
events { worker_connections 64; }
http { access_log off; server { listen 80; listen [::]:80; location / { proxy_pass http://127.0.0.1:8081; } } }
C
for service in cart:8081 catalog:8082 checkout:8083 search:8084; do
  python3 "$at/serve.py" "${service%:*}" "${service#*:}" > /dev/null 2>&1 &
done
redis-server --port 6379 --bind 127.0.0.1 --save '' --dir "$at/db" > /dev/null 2>&1 &
nginx -c "$at/nginx/nginx.conf" > /dev/null 2>&1 &
sleep 3600 &
sh -c 'sleep 0; exit 3' &
tries=0
until [ "$(ss -Htln | wc -l)" -ge 7 ] || [ $tries -gt 100 ]; do
  tries=$((tries + 1))
  sleep 0.2
done
exec >&8 2>&9 8>&- 9>&-
"$@"
