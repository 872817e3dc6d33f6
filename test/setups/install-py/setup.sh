# A web service to install: install-py [pip|uv|poetry] [STATE…]; .tools holds uv, poetry, tox and nox.
tools="$CACHE/py-tools"
if [ ! -e "$tools/complete" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet uv==0.9.10 tox==4.32.0 nox==2025.11.12 poetry==2.2.1
  touch "$tools/complete"
fi
ln -s "$tools/bin" .tools
printf '.venv\n' > .gitignore
export UV_PYTHON_DOWNLOADS=never
kind=$1 && shift
case $kind in
  pip)
    UV_CACHE_DIR="$CACHE/uv" "$tools/bin/uv" venv --quiet --seed .venv
    cp "$SETUP"/requirements*.txt .
    cp -R "$SETUP/scales" . ;;
  uv) cp "$SETUP/uv.toml" pyproject.toml && mkdir -p src/depot && touch src/depot/__init__.py README.md && cp -R "$SETUP/scales" . ;;
  poetry)
    cp "$SETUP/poetry.toml" pyproject.toml && mkdir -p src/depot && touch src/depot/__init__.py README.md
    # The index that pip knows, as a source: what poetry itself asks is no part of it.
    printf '\n[[tool.poetry.source]]\nname = "index"\nurl = "%s"\n' "$("$tools/bin/python" -c 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)')" >> pyproject.toml ;;
  runners)
    cp -R "$SETUP/../stockroom-py/project/." .
    cp "$SETUP/tox.ini" "$SETUP/noxfile.py" .
    sed -i '/^testpaths/i addopts = "-p no:cacheprovider"' pyproject.toml ;;
esac
for state in "$@"; do
  case $state in
    installed) UV_CACHE_DIR="$CACHE/uv" "$tools/bin/uv" pip install --quiet --link-mode copy -r requirements.txt ;;
    broken) UV_CACHE_DIR="$CACHE/uv" "$tools/bin/uv" pip install --quiet --link-mode copy -r requirements.txt && .venv/bin/pip uninstall --quiet -y blinker ;;
    locked) "$tools/bin/uv" lock --quiet ;;
    synced) "$tools/bin/uv" sync --quiet ;;
    resolution) sed -i 's/"flask>=3.1"/"flask>=3.1", "werkzeug<2.3"/' pyproject.toml ;;
    stale) "$tools/bin/uv" lock --quiet && sed -i 's/"flask>=3.1"/"flask>=3.1", "itsdangerous<2.2"/' pyproject.toml ;;
    scales) printf '\n[tool.uv.sources]\nscales = { path = "scales" }\n' >> pyproject.toml && sed -i 's/"flask>=3.1"/"flask>=3.1", "scales"/' pyproject.toml ;;
    poetry-conflict) sed -i 's/^flask = .*/flask = "^3.1"\nwerkzeug = "<2.3"/' pyproject.toml ;;
    poetry-locked) "$tools/bin/poetry" lock -q ;;
    poetry-plain) sed -i '/group.dev/,/^$/d' pyproject.toml ;;
    poetry-installed) "$tools/bin/poetry" install -q ;;
    poetry-stale) sed -i 's/^flask = .*/flask = "^3.1"\nitsdangerous = "<2.2"/' pyproject.toml ;;
    poetry-bad) sed -i 's/^version = .*/version = "one"/; s/^readme = .*/readme = "MISSING.md"/; s/^flask = .*/flask = "^^3"/' pyproject.toml ;;
    fail) . "$SETUP/../stockroom-py/variants/three-fail.sh" ;;
    bad-tox) sed -i 's/^deps = .*/deps = pytest==99.1/' tox.ini ;;
  esac
done
