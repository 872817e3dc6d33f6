# Debian packages: docker.io, docker-registry, busybox-static, debootstrap.
# A Docker daemon on this machine, with its data in $CACHE, unless one is running already.
mkdir -p "$CACHE/docker"
if ! docker version >/dev/null 2>&1; then
  at=$CACHE/docker
  setsid dockerd --iptables=false --storage-driver=overlay2 --data-root "$at/data" --exec-root "$at/exec" \
    -p "$at/pid" >"$at/log" 2>&1 </dev/null &
  for _ in $(seq 60); do
    docker version >/dev/null 2>&1 && break
    sleep 0.5
  done
fi
