# A brace is missing.
sed -i 's/  const rows = Array.from({ length/  const rows = Array.from({{ length/' src/pages/invoice/index.tsx
sed -i '0,/round(one.value \* 2)/s//round(one.value * /' lib/stock.ts
