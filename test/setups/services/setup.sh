# Services that log with the libraries people use: `services python|node|go|java|rust|web|syslog`.
# Each does some thousand pieces of work, among which something rare goes wrong.
case $1 in
python | node | go | java | rust | web) cp -r "$SETUP/$1/." . ;;
esac
case $1 in
node) sh "$SETUP/../node-tools/install.sh" services ;;
go) GOFLAGS=-mod=mod GOCACHE="$CACHE/go-build" go build -o depot . ;;
java) sh "$SETUP/java.sh" ;;
rust) CARGO_TARGET_DIR="$CACHE/services-rust" cargo build --quiet && cp "$CACHE/services-rust/debug/depot" . ;;
syslog) cp "$SETUP/syslog.sh" . ;;
esac
