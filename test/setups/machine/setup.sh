# A Debian server of its own, `shop-1`: `machine [STATE…]`. Its root is Debian's minimal system with the services of base.sh, in an
# overlay; systemd is process 1 of its own name spaces. Needs root, mmdebstrap and overlayfs.
# ../with CMD boots it, runs CMD in it and takes it down.
base=$CACHE/debian-12
if [ ! -e "$base" ]; then sh -e "$SETUP/base.sh" "$base"; fi
mkdir ../machine
cp -r "$SETUP/root" ../machine/own
cp "$SETUP/boot.sh" ../machine/boot.sh
sed "s#@BASE@#$base#" "$SETUP/with.sh" > ../with
chmod +x ../with
