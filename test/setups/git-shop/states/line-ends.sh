# core.autocrlf warns on stderr about every file it would change.
git config core.autocrlf input
for file in src/orders/order.ts src/tracking/claim.ts tools/rate_report.py; do
  sed -i 's/cents/minorUnits/; s/amount/value/; s/$/\r/' "$file"
done
