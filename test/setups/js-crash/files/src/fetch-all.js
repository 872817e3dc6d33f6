import { connect } from 'node:net';

const ask = (store, port) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', resolve);
    socket.once('error', (cause) => reject(new Error(`store ${store} did not answer`, { cause })));
  });

const stores = { north: 1, south: 2, harbour: 3, airport: 4 };
console.log(`asking ${Object.keys(stores).length} stores`);
const first = await Promise.any(Object.entries(stores).map(([store, port]) => ask(store, port)));
console.log(first);
