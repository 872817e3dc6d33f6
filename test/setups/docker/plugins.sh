# docker's own builds and Compose are plugins of the client, made from their Go modules once; Compose asks for buildx's version.
plugins=/usr/local/lib/docker/cli-plugins
if [ ! -x "$plugins/docker-buildx" ]; then
  GOBIN="$CACHE/go-bin" go install -ldflags '-X github.com/docker/buildx/version.Version=v0.38.2' github.com/docker/buildx/cmd/buildx@v0.38.2
  install -D "$CACHE/go-bin/buildx" "$plugins/docker-buildx"
fi
if [ ! -x "$plugins/docker-compose" ]; then
  # It excludes modules, so it can only be built as the main one.
  go mod download github.com/docker/compose/v2@v2.40.3
  cp -r "$(go env GOMODCACHE)/github.com/docker/compose/v2@v2.40.3" "$CACHE/compose"
  chmod -R u+w "$CACHE/compose"
  (cd "$CACHE/compose" && go build -ldflags '-X github.com/docker/compose/v2/internal.Version=v2.40.3' -o "$CACHE/go-bin/compose" ./cmd)
  install -D "$CACHE/go-bin/compose" "$plugins/docker-compose"
fi
