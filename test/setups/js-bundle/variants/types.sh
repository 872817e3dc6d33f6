# Names and types that are wrong, in four files.
sed -i 's/price: money(row \*/price: money("row" +/' src/pages/gifts/index.tsx
sed -i 's/{ money }/{ money, discount }/' src/pages/coupons/index.tsx
sed -i '0,/round(one.value/s//round(one.valeu/' lib/invoice.ts
sed -i '0,/): number => round(\(.*\));/s//): string => round(\1);/' lib/tax.ts
