# A small Debian whose packages may be changed: ../with CMD runs CMD as root in an overlay of what `machine` starts from.
# Needs root, mmdebstrap and overlayfs.
base=$CACHE/debian-12
if [ ! -e "$base" ]; then sh -e "$SETUP/../machine/base.sh" "$base"; fi
mkdir -p ../root ../debs shop-cart/DEBIAN shop-cart/srv/shop
# A package whose configuration fails, as one does whose database is not there.
echo 'cart = 8081' > shop-cart/srv/shop/cart.conf
printf 'Package: shop-cart\nVersion: 2025.11.3\nArchitecture: all\nMaintainer: Shop <shop@shop.example>\nDescription: Cart of the shop\n' > shop-cart/DEBIAN/control
printf '#!/bin/sh\nset -e\ncase $1 in configure)\n  echo "shop-cart: database shop on 127.0.0.1:5432: connection refused" >&2\n  exit 3\nesac\n' > shop-cart/DEBIAN/postinst
chmod 755 shop-cart/DEBIAN/postinst
dpkg-deb --root-owner-group --build shop-cart ../debs/shop-cart_2025.11.3_all.deb > /dev/null
rm -r shop-cart
sed "s#@BASE@#$base#; s#@STATE@#$1#" "$SETUP/with.sh" > ../with
chmod +x ../with
