# A search-and-replace gone wrong, over eight modules.
sed -i "s/\.toFixed(digits)/.toFixed(1)/" src/money.ts
sed -i 's/86_400_000/86_400/' src/dates.ts
sed -i '/toLowerCase()$/d; s/word.toLowerCase()/word/' src/strings.ts
sed -i "s/standard: 1/standard: 2/; s/reduced: 5/reduced: 6/" src/tax.ts
sed -i 's/\^\\d{5}/^\\d{4}/; s/\^\\d{4} ?/^\\d{4}-?/; s/GB: .*/GB: \/^[A-Z]{2}\\d \\d[A-Z]{2}$\/,/' src/address.ts
sed -i "s/DE: '49'/DE: '48'/; s/US: '1'/US: '01'/" src/phone.ts
sed -i 's/points >= 1000/points > 1000/; s/points >= 5000/points > 5000/; s/years - 1/years/' src/customer.ts
sed -i 's/new URLSearchParams(text)/new URLSearchParams(text.slice(1))/; s/params.set(/params.append(/' src/query.ts
