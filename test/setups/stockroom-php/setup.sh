# A warehouse library with PHPUnit tests: stockroom-php [VARIANT…]
cp -R "$SETUP/project/." .
for variant in "$@"; do
  case $variant in
  broken)
    sed -i 's/\$total < \$this->threshold/$total <= $this->threshold/; s/round(\$total \* (100 - \$percent) \/ 100, 2)/floor($total * (100 - $percent)) \/ 100/' src/Pricing.php
    sed -i "s/explode(';', trim(\$row))/explode(',', trim(\$row))/" src/Importer.php
    ;;
  syntax) sed -i 's/^    {$/    (/' src/Shelf.php ;;
  bad-config) sed -i 's/<testsuites>/<testsuits>/' phpunit.xml ;;
  esac
done
