run() { docker run -d "$@" >/dev/null; }
case $1 in
running | crowd)
  docker network create backend --label com.example.team=stock >/dev/null
  docker volume create stock_data >/dev/null
  run --name db --network backend -v stock_data:/var/lib/redis --restart unless-stopped redis:7.0
  run --name proxy --network backend -p 8088:80 -p 127.0.0.1:8443:443 nginx:1.22
  run --name importer --network backend -e FEED=https://feed.example.com -v "$PWD/worker:/work:ro" -m 256m \
    --health-cmd 'test -e /work/importer.py' --health-interval 1s python:3.11-slim python -u /work/importer.py 300 --stay
  run --name migrate python:3.11-slim python -c 'import sqlite3; sqlite3.connect("/nowhere/stock.db")'
  run --name flaky --restart always busybox:1.35 sh -c 'echo "no config: /etc/flaky.conf"; exit 17'
  run --name backup busybox:1.35 sh -c 'exit 0'
  docker create --name never busybox:1.35 true >/dev/null
  sleep 3
  ;;
logs)
  run --name importer -v "$PWD/worker:/work:ro" python:3.11-slim python -u /work/importer.py 850
  docker wait importer >/dev/null
  ;;
composed)
  docker compose up -d --wait db proxy importer >/dev/null 2>&1
  sleep 2
  ;;
registry)
  # An image of layers, pushed to a registry of this machine's own (Debian's docker-registry), and gone from the daemon.
  printf 'version: 0.1\nstorage: {inmemory: {}}\nhttp: {addr: "localhost:5000"}\n' >registry.yml
  setsid timeout 120 docker-registry serve registry.yml >/dev/null 2>&1 </dev/null &
  for layer in a b c d; do printf 'FROM %s\nRUN echo %s > /%s\n' "${from:-busybox:1.35}" $layer $layer | docker build -q -t localhost:5000/stock/api:1.4.2 - >/dev/null; from=localhost:5000/stock/api:1.4.2; done
  if [ "$3" = pushed ]; then
    docker push -q localhost:5000/stock/api:1.4.2 >/dev/null
    docker rmi -f localhost:5000/stock/api:1.4.2 busybox:1.35 >/dev/null
  fi
  ;;
esac
if [ "$1" = crowd ]; then
  for number in $(seq 30); do
    run --name "shard-$number" --label "shard=$number" busybox:1.35 sleep 10000
  done
fi
