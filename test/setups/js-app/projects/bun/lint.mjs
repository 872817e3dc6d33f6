console.log('src/index.ts:4:7 error unused-variable: limit is never read');
console.log('src/parcel.ts:9:1 error prefer-const: box is never reassigned');
process.exit(2);
