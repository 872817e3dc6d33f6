# npm's own workspaces and lerna's file.
rm pnpm-workspace.yaml turbo.json
echo '{ "version": "1.2.0", "packages": ["packages/*"] }' > lerna.json
node -e "
const fs = require('fs');
const json = JSON.parse(fs.readFileSync('package.json'));
delete json.packageManager;
json.workspaces = ['packages/*'];
json.scripts = { build: 'lerna run build', test: 'lerna run test' };
fs.writeFileSync('package.json', JSON.stringify(json, null, 2) + '\n');
"
git init -q
printf 'node_modules\ndist\n.nx\n.turbo\n' > .gitignore
git add -A && git commit -qm 'Three packages'
