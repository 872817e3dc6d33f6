cat > ci.sh <<'SH'
#!/bin/sh
set -e
echo "--- format"
echo "nothing to format"
echo "--- tests"
cargo test --quiet
echo "--- build"
cargo build --release
SH
cat > ci-traced.sh <<'SH'
#!/bin/sh
set -ex
cargo --version
cargo build --workspace
cargo test --workspace
cargo build --release
SH
