import express from 'express';
import pino from 'pino';

const app = express();
const log = pino();

app.get('/items/:name', (request, response) => {
  const count: number = request.params.name;
  log.info({ name: request.params.name }, 'looked up');
  response.json({ count, price: prices[request.params.name] });
});

app.listen(process.env.PORT, () => log.info('listening'));
