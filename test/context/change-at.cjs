// Changes a file when the one that shall take its place is whole: the worst moment for it.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { chmodSync } = fs;
fs.chmodSync = (path, mode) => {
  chmodSync(path, mode);
  const file = process.env.CHANGE_AT;
  if (String(path).startsWith(file)) fs.appendFileSync(file, 'by somebody else\n');
};
syncBuiltinESMExports();
