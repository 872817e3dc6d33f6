# The handbook of a shop in reStructuredText: `docs-py [broken]`. broken: references to nothing, a module that is missing, an unknown directive.
sh "$SETUP/../stockroom-py/venv.sh" docs-py sphinx==8.2.3
cp -r "$SETUP/docs" .
[ "$1" != broken ] || cp "$SETUP/broken.rst" docs/returns.rst
