const { EventEmitter } = require('node:events');
const bus = new EventEmitter();
for (let at = 0; at < 12; at++) bus.on('parcel', () => {});
console.log(new Buffer('depot').toString('base64'));
console.log(require('url').parse('http://depot.example:80/a').port);
process.emitWarning('shelf plan v1 is read for the last time', { type: 'DeprecationWarning', code: 'DEPOT001', detail: 'Write v2 with `depot plan --write`.' });
Promise.reject(new RangeError('weight 1200 exceeds 1000'));
