cat > ci.sh <<'SH'
#!/bin/sh
# Runs every step, and fails if any of them did.
failed=""
step() {
  name=$1 && shift
  echo "=== $name: $*"
  "$@" || failed="$failed $name"
}
step compile .venv/bin/python -m compileall -q stockroom tests
step lint .venv/bin/ruff check --output-format=concise stockroom tests
step test .venv/bin/pytest -q
step version .venv/bin/python -c 'import stockroom; print("stockroom", stockroom.__version__)'
if [ -n "$failed" ]; then
  echo "=== not well:$failed"
  exit 1
fi
echo "=== all well"
SH
