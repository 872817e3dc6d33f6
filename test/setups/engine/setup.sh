# The docker client before a stand-in of the Engine's API on a socket: 200 containers on one host, as CI machines and small
# servers have them. It answers until this recording is over.
(cd "$SETUP" && setsid node server.mjs "$HOME/docker.sock" </dev/null >/dev/null 2>&1 &)
for _ in $(seq 100); do
  [ -S "$HOME/docker.sock" ] && break
  sleep 0.1
done
docker context create host --docker "host=unix://$HOME/docker.sock" >/dev/null 2>&1
docker context use host >/dev/null 2>&1
