const { readFileSync } = require('node:fs');
console.log(readFileSync('depot.json', 'utf8'));
