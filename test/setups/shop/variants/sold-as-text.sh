# A number where a text is due.
sed -i "s/sku, sold: count }/sku, sold: String(count) }/" src/report.ts
