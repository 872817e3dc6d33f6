import express from 'express';
import { load } from './config.js';

const app = express();
app.get('/', (request, response) => response.send('depot'));

async function main() {
  console.log('depot-service 3.2.0 starting');
  const config = await load('depot.json');
  app.listen(config.port);
}

main().catch((cause) => {
  throw new Error('depot-service did not start', { cause });
});
