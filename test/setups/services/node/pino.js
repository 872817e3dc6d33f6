// A payment gateway; JSON lines as pino writes them.
const pino = require('pino');
const log = pino({ base: { pid: 4211, service: 'payments' } });
const http = log.child({ module: 'http' });
const queue = log.child({ module: 'queue' });

let seed = 7;
const random = (most) => (seed = (seed * 16807) % 2147483647) % most;

log.info({ port: 7070 }, 'listening');
for (let n = 1; n <= 600; n++) {
  const order = `ord_${(n * 7919).toString(16)}`;
  http.info({ req: { id: n, method: 'POST', url: '/payments' }, responseTime: random(200) }, 'request completed');
  queue.info({ order, attempt: 1 }, 'payment queued');
  if (random(40) === 0) queue.warn({ order, delay: 500 + random(500) }, 'provider slow, retrying');
  if (n === 417) {
    const err = Object.assign(new TypeError("Cannot read properties of undefined (reading 'currency')"), { order });
    queue.error({ err, order }, 'payment lost');
  }
  if (n > 500 && n <= 530) http.error({ order, code: 'ECONNRESET', attempt: n - 500 }, 'provider closed the connection');
  if (n % 3 === 0) queue.info({ order, amount: random(90000) }, 'payment settled');
}
log.info({ settled: 199, failed: 1 }, 'drained, bye');
