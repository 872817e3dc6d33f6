# Two projects with names, one failing test in each.
mkdir -p test/api
mv test/api.test.ts test/query.test.ts test/retry.test.ts test/api/
sed -i "s#'\.\./src#'../../src#; s#'./fixtures#'../fixtures#" test/api/*.ts
cat > jest.config.cjs <<'JS'
module.exports = {
  projects: [
    { displayName: 'unit', testMatch: ['<rootDir>/test/*.test.ts'] },
    { displayName: 'api', testMatch: ['<rootDir>/test/api/*.test.ts'] },
  ],
};
JS
sed -i 's/status >= 400/status > 400/' src/api.ts
sed -i "s/return 'yesterday'/return 'gestern'/; s/'yesterday'/'one day ago'/" src/dates.ts
