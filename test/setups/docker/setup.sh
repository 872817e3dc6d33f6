# Containers, images and a Compose project on a real daemon: `docker empty|running|logs|crowd|composed|registry [once [pushed]]`.
# A state that is there already is kept, unless the one before was to be used `once`.
. "$SETUP/plugins.sh"
. "$SETUP/daemon.sh"
. "$SETUP/images.sh"
cp -r "$SETUP/project/." .
state=$CACHE/docker/state
if [ "$1" != "$(cat "$state" 2>/dev/null)" ]; then
  docker ps -aq | xargs -r docker rm -f >/dev/null 2>&1 || true
  docker network prune -f >/dev/null
  docker volume ls -q | xargs -r docker volume rm -f >/dev/null || true
  . "$SETUP/state.sh"
fi
if [ "$2" = once ]; then rm -f "$state"; else echo "$1" >"$state"; fi
