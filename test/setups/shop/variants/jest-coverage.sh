# Coverage of all of src, with thresholds that are missed.
rm test/csv.test.ts test/phone.test.ts
cat > jest.config.cjs <<'JS'
module.exports = {
  collectCoverageFrom: ['src/**/*.ts'],
  coverageThreshold: { global: { statements: 97, branches: 97 }, './src/csv.ts': { lines: 80 } },
};
JS
