# A warehouse library with ExUnit tests: stockroom-ex [broken|compile-error]
cp -R "$SETUP/project/." .
case $1 in
broken) sed -i 's/total < threshold/total <= threshold/; s/Float.round(2)/Float.floor(2)/' lib/pricing.ex; sed -i 's/String.split(";")/String.split(",")/' lib/importer.ex ;;
compile-error) sed -i 's/Float.round(2)/Float.rund(2)/; s/def total(items)/def total(item)/' lib/pricing.ex ;;
esac
