import { readFileSync } from 'node:fs';
console.log(readFileSync('depot.json', 'utf8'));
