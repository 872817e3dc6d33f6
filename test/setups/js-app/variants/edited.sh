# Dependencies edited by hand, the lock file not.
node -e "
const fs = require('fs');
const json = JSON.parse(fs.readFileSync('package.json'));
json.dependencies.express = '4.21.2';
json.dependencies.zod = '^3.24.1';
json.dependencies.lodash = '4.17.21';
delete json.dependencies.marked;
fs.writeFileSync('package.json', JSON.stringify(json, null, 2) + '\n');
"
