# A snapshot nobody asks for any more, in a test file that was changed, and one whose test file is gone.
sed -i "s/test('is a table'/test('is a narrow table'/" test/report.test.ts
cp test/__snapshots__/report.test.ts.snap test/__snapshots__/invoice.test.ts.snap
