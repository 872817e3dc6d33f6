# A warehouse library with 302 tests: stockroom-py [7] [VARIANT…]
# 7: the last pytest before version 8. A variant breaks or adds something, see variants/.
cp -R "$SETUP/project/." .
if [ "$1" = 7 ]; then
  shift
  sh "$SETUP/venv.sh" stockroom-Tq7d2k pytest==7.4.4
else
  sh "$SETUP/venv.sh" stockroom-xW3fGz pytest==9.0.2 pytest-cov==7.0.0 pytest-xdist==3.8.0 pytest-timeout==2.4.0 hypothesis==6.148.2 ruff==0.14.6
fi
for variant in "$@"; do . "$SETUP/variants/$variant.sh"; done
