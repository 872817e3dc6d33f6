# Links .venv to a virtualenv that is made once: sh venv.sh NAME PACKAGE…
name=$1 && shift
venv="$CACHE/pypoetry/virtualenvs/$name-py3.11"
if [ ! -e "$venv/complete" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check "$@"
  touch "$venv/complete"
fi
ln -s "$venv" .venv
