# The published sources of `packaging`, with one character gone: runs of - _ . in a name become several hyphens.
sdist="$CACHE/packaging-25.0.tar.gz"
[ -e "$sdist" ] || pip download --quiet --no-deps --no-binary packaging --dest "$CACHE" packaging==25.0
tar -xzf "$sdist" --strip-components 1
sh "$SETUP/../stockroom-py/venv.sh" packaging-Bq81nZ pytest==8.4.2 pretend==1.0.9 tomli_w==1.2.0
sed -i 's/_canonicalize_regex = re.compile(r"\[-_.\]+")/_canonicalize_regex = re.compile(r"[-_.]")/' src/packaging/utils.py
