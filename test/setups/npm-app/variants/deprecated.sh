# What the packages' owners say of these versions on npmjs.org; a mirror may not pass it on.
node -e "
const fs = require('fs');
const lock = JSON.parse(fs.readFileSync('package-lock.json'));
const says = {
  eslint: 'This version is no longer supported. Please see https://eslint.org/version-support for other supported versions.',
  '@humanwhocodes/config-array': 'Use @eslint/config-array instead',
  '@humanwhocodes/object-schema': 'Use @eslint/object-schema instead',
  glob: 'Glob versions prior to v9 are no longer supported',
  inflight: 'This module is not supported, and leaks memory. Do not use it. Check out lru-cache if you want a good and tested way to coalesce async requests by a key value, which is much more comprehensive and powerful.',
  rimraf: 'Rimraf versions prior to v4 are no longer supported',
};
for (const [name, text] of Object.entries(says)) lock.packages['node_modules/' + name].deprecated = text;
fs.writeFileSync('package-lock.json', JSON.stringify(lock, null, 2));
"
