# A warehouse library with specs and minitest tests: stockroom-rb [VARIANT…]
cp -R "$SETUP/project/." .
for variant in "$@"; do
  case $variant in
  broken)
    sed -i 's/total < threshold/total <= threshold/; s/round(2)/floor(2)/' lib/stockroom/pricing.rb
    sed -i 's/row.strip.split(";")/row.split(",")/' lib/stockroom/importer.rb
    sed -i 's/@items.fetch(id)/@items[id]/' lib/stockroom/shelf.rb
    ;;
  load-error) sed -i 's/require "csv"/require "csvv"/' lib/stockroom/importer.rb ;;
  syntax-error) sed -i '0,/^  end$/s///' lib/stockroom/pricing.rb ;;
  esac
done
