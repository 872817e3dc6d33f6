sed -i 's/^export function parseLine(line: string, separator/export function parseLine(line: string separator/' src/csv.ts
sed -i 's/^    if (!entry || entry.expires/    if (!entry || || entry.expires/' src/cache.ts
