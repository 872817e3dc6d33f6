# A published source distribution with its own test suite: sdist-py NAME-VERSION [7] [BREAK]
# 7: the last pytest before version 8. BREAK is one line gone wrong in it, see below.
name=$1 && shift
sdist="$CACHE/$name.tar.gz"
distribution=$(echo "${name%-*}" | tr _ -)
[ -e "$sdist" ] || pip download --quiet --no-deps --no-binary "$distribution" --dest "$CACHE" "$distribution==${name##*-}"
tar -xzf "$sdist" --strip-components 1
if [ "$1" = 7 ]; then
  shift
  sh "$SETUP/../stockroom-py/venv.sh" sdists-pT7 pytest==7.4.4 hypothesis==6.148.2 cloudpickle==3.1.2 markupsafe==3.0.3 trio==0.32.0
else
  sh "$SETUP/../stockroom-py/venv.sh" sdists-pT9 pytest==9.0.2 pytest-xdist==3.8.0 pytest-cov==7.0.0 hypothesis==6.148.2 cloudpickle==3.1.2 markupsafe==3.0.3 trio==0.32.0 pympler==1.1
fi
case $1 in
  chunked) sed -i 's/^    iterator = iter(partial(take, n, iter(iterable)), \[\])$/    iterator = iter(partial(take, n + 1, iter(iterable)), [])/' more_itertools/more.py ;;
  filters) sed -i 's/^    return soft_str(s).upper()$/    return soft_str(s).title()/' src/jinja2/filters.py ;;
  usage) sed -i "s/Try '{command} {option}' for help/Use '{command} {option}' for help/" src/click/exceptions.py ;;
  choice) sed -i 's/"{value!r} is not one of {choices}."/"{value!r} is none of {choices}."/' src/click/types.py ;;
  import) sed -i 's/^from \._make import /from ._maker import /' src/attr/__init__.py ;;
  eq) sed -i 's/^        if other.__class__ is not self.__class__:$/        if other.__class__ is self.__class__:/; s/if other.__class__ is not self.__class__:"/if other.__class__ is self.__class__:"/' src/attr/_make.py ;;
esac
