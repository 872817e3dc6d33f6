# Totals of orders under small runners: `orders js|robot [broken]`. broken: half of a percent too much in most countries, and a rate that is missing.
case $1 in
js)
  sh "$SETUP/../node-tools/install.sh" small-runners
  cp -r "$SETUP/src" "$SETUP/spec" "$SETUP/uvu" "$SETUP/tape" "$SETUP/expected.js" "$SETUP/package.json" .
  [ "$2" != broken ] || sed -i "s/rate(country)) \/ 100/(rate(country) + 0.5)) \/ 100/; s/ DK: 25,//" src/orders.js ;;
robot)
  sh "$SETUP/../stockroom-py/venv.sh" robot robotframework==7.3.2
  cp -r "$SETUP/robot" "$SETUP/orders.py" .
  [ "$2" != broken ] || sed -i 's/(100 + RATES/(100.5 + RATES/; s/ "DK": 25,//; s/, "XX": 0//' orders.py ;;
esac
