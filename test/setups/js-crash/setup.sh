# A stock service that ends badly in several ways, with packages and loaders: `js-crash`. Nothing here needs a network at run time.
cp -r "$SETUP/files/." .
sh "$SETUP/../node-tools/install.sh" crashers
