# What `docker build` prints: BuildKit's own printer (its package progressui), fed with the events of a build.
if [ ! -x "$CACHE/buildkit" ]; then
  cp "$SETUP/main.go" "$SETUP/go.mod" "$SETUP/go.sum" .
  go build -o "$CACHE/buildkit" .
  rm main.go go.mod go.sum
fi
cp "$CACHE/buildkit" .
python3 "$SETUP/events.py" > events.json
