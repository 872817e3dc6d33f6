# A shell tool with bats tests: stockroom-bats [broken]
cp -R "$SETUP/project/." .
chmod +x stock
[ "$1" != broken ] || sed -i 's/-lt 5/-le 5/; s/no such item/not there/; s/sort/sort -r/' stock
