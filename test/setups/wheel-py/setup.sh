# A package to be built: `wheel-py [broken]`. broken: a version that is none.
sh "$SETUP/../stockroom-py/venv.sh" wheel-py build==1.3.0 pip==25.3 setuptools==80.9.0
cp -r "$SETUP/src" "$SETUP/pyproject.toml" "$SETUP/README.md" .
[ "$1" != broken ] || sed -i 's/^version = .*/version = "1.4 of May"/' pyproject.toml
