# A shop's database in a server that runs only while the command does: `shop-db postgres|mariadb|redis|sqlite`.
# ../with CMD starts the server on a socket of the sandbox, runs CMD and stops it.
cp "$SETUP"/sql/*.sql .
cp "$SETUP/with-$1.sh" ../with 2> /dev/null || true
fill() {
  kept=$CACHE/shop-db-$1-$(cat "$SETUP/with-$1.sh" "$2" | cksum | cut -d' ' -f1)
  if [ ! -e "$kept" ]; then
    shift 2
    sh ../with sh -c "$*"
    cp -a ../data "$kept.new"
    mv "$kept.new" "$kept"
  else
    cp -a "$kept" ../data
  fi
}
case $1 in
  postgres) fill postgres schema.sql 'psql -q -v ON_ERROR_STOP=1 -f schema.sql > /dev/null' ;;
  mariadb) fill mariadb shop.mysql.sql 'mariadb shop < shop.mysql.sql' ;;
  sqlite) sqlite3 shop.db < shop.sqlite.sql ;;
esac
chmod +x ../with 2> /dev/null || true
