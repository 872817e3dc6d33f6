printf 'export const LIMIT = 50;\n' > src/limits.ts
git add -N src/limits.ts
sed -i 's/50 rows/100 rows/; 1a\\' README.md
echo 'Limits: src/limits.ts' >> README.md
git add README.md
