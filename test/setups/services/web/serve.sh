# nginx in the foreground, as in a container, with some requests of people.
mkdir -p site/img tmp
echo '<h1>Depot</h1>' > site/index.html
for n in 1 2 3 4 5 6 7 8 9; do echo "$n" > site/img/shelf-$n.png; done
nginx -p "$PWD/" -e stderr -c "$PWD/nginx.conf" &
until curl -so /dev/null http://127.0.0.1:18099/ 2>&1; do :; done
curl -s -o /dev/null -A 'Mozilla/5.0 (X11; Linux x86_64) depot-check/2' 'http://127.0.0.1:18099/img/shelf-[1-9].png?try=[1-50]' > /dev/null
curl -s -o /dev/null http://127.0.0.1:18099/api/parcels/812 > /dev/null
curl -s -o /dev/null http://127.0.0.1:18099/img/shelf-12.png > /dev/null
curl -s -o /dev/null -A 'Mozilla/5.0 (X11; Linux x86_64) depot-check/2' 'http://127.0.0.1:18099/index.html?page=[1-300]' > /dev/null
kill -QUIT "$(cat nginx.pid)"
wait
