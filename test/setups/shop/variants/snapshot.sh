# Narrower columns, and another word for the total.
sed -i 's/padStart(12)/padStart(9)/g; s/Total       /Sum         /' src/report.ts
