import express from 'express';
import { request } from 'node:http';

const app = express();
const stock = new Map([['HT-100', { sku: 'HT-100', shelf: { row: 4 } }], ['PT-300', { sku: 'PT-300' }]]);

function rowOf(item) {
  return item.shelf.row;
}

app.get('/rows', (_, response) => {
  const rows = [...stock.values()].map((item) => rowOf(item));
  response.json(rows);
});
app.use((error, _request, _response, _next) => {
  process.nextTick(() => {
    throw error;
  });
});
const server = app.listen(0, () => {
  console.log('listening');
  request({ port: server.address().port, path: '/rows' }).end();
});
