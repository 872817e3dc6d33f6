# Build products, editor files and folders that nobody tracks.
. "$SETUP/states/ignored.sh"
mkdir -p tmp/cache scratch && for n in 1 2 3 4 5 6; do echo x > "scratch/try-$n.ts"; echo x > "src/orders/order.ts.orig$n"; done
echo x > tmp/cache/a && echo x > notes.txt
