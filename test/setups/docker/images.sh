# What a project builds on, made once from Debian's packages: no registry of images can be reached.
mkdir -p "$CACHE/docker/context"
cp /etc/ssl/certs/ca-certificates.crt "$CACHE/docker/context"
has() { docker image inspect "$1" >/dev/null 2>&1; }
build() {
  has "$1" || DOCKER_BUILDKIT=0 docker build -q --network host -t "$1" -f - "$CACHE/docker/context" >/dev/null
}
if ! has debian:12-slim; then
  [ -f "$CACHE/docker/debian/usr/bin/apt" ] ||
    debootstrap --variant=minbase bookworm "$CACHE/docker/debian" >/dev/null
  tar -C "$CACHE/docker/debian" -c . | docker import --change 'CMD ["bash"]' - debian:12-slim >/dev/null
fi
if ! has busybox:1.35; then
  mkdir -p "$CACHE/docker/busybox/bin"
  cp /bin/busybox "$CACHE/docker/busybox/bin"
  busybox --list | grep -vx busybox | while read -r applet; do
    ln -sf busybox "$CACHE/docker/busybox/bin/$applet"
  done
  tar -C "$CACHE/docker/busybox" -c . | docker import --change 'CMD ["sh"]' - busybox:1.35 >/dev/null
fi
build redis:7.0 <<'END'
FROM debian:12-slim
RUN apt-get update -q && apt-get install -qy --no-install-recommends redis-server && rm -rf /var/lib/apt/lists/*
EXPOSE 6379
CMD ["redis-server", "--protected-mode", "no"]
END
build nginx:1.22 <<'END'
FROM debian:12-slim
RUN apt-get update -q && apt-get install -qy --no-install-recommends nginx-light && rm -rf /var/lib/apt/lists/* \
 && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
END
build python:3.11-slim <<'END'
FROM debian:12-slim
RUN apt-get update -q && apt-get install -qy --no-install-recommends python3 python3-pip python3-venv ca-certificates \
 && rm -rf /var/lib/apt/lists/* /usr/lib/python3*/EXTERNALLY-MANAGED && ln -s python3 /usr/bin/python
COPY ca-certificates.crt /etc/ssl/certs/
CMD ["python3"]
END
if ! has node:20-slim; then
  at=$CACHE/docker/node
  mkdir -p "$at/usr/local/bin" "$at/usr/local/lib"
  cp "$CACHE/docker/context/ca-certificates.crt" "$at"
  cp "$(readlink -f "$(command -v node)")" "$at/usr/local/bin/node"
  cp -r "$(npm root -g)/npm" "$at/usr/local/lib/npm"
  printf 'FROM debian:12-slim\nCOPY usr /usr\nCOPY ca-certificates.crt /etc/ssl/certs/\nENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt\nRUN ln -s ../lib/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/npm/bin/npx-cli.js /usr/local/bin/npx\nCMD ["node"]\n' >"$at/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q -t node:20-slim "$at" >/dev/null
fi
