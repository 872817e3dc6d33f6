# A generated file of 3,000 lines is deleted.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
mkdir -p src/legacy
{
  echo '// Postal codes and their depots, from the spreadsheet of 2019.'
  echo 'export const DEPOT_OF: Record<string, string> = {'
  awk 'BEGIN { split("HAM BRE HAJ DTM CGN FRA STR MUC NUE LEJ BER SZG", d, " "); for (i = 0; i < 3000; i++) printf "  \x27%05d\x27: \x27%s-%d\x27,\n", 10115 + i * 29, d[1 + int(i / 250)], 1 + i * 7 % 9 }'
  echo '};'
} > src/legacy/depotTable.ts
git add -A && git commit -q -m 'chore: depot table'
git rm -q src/legacy/depotTable.ts
sed -i 's/^Orders, labels.*/&\nDepots come from the carrier now./' README.md
