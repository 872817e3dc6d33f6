# node_modules that are no longer what package.json says: something missing, something of another version, something left over.
rm -rf node_modules/marked node_modules/handlebars
node -e "
const fs = require('fs');
const edit = (file, change) => { const json = JSON.parse(fs.readFileSync(file)); change(json); fs.rmSync(file); fs.writeFileSync(file, JSON.stringify(json, null, 2) + '\n'); };
edit('package.json', (p) => { p.dependencies.express = '^5.1.0'; p.dependencies.zod = '^3.24.1'; });
edit('node_modules/ws/package.json', (p) => { p.version = '6.2.1'; });
"
mkdir -p node_modules/left-pad
echo '{ "name": "left-pad", "version": "1.3.0" }' > node_modules/left-pad/package.json
