# A job whose database is not there.
mkdir -p src
cat > src/store.mjs <<'JS'
import { connect } from 'node:net';

export function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
JS
cat > src/job.mjs <<'JS'
import { open } from './store.mjs';

class JobError extends Error {
  name = 'JobError';
}

export async function nightly(day) {
  try {
    await open(1);
  } catch (cause) {
    throw new JobError(`no nightly stock report for ${day}`, { cause });
  }
}
JS
cat > main.mjs <<'JS'
import { nightly } from './src/job.mjs';

console.log('writing reports');
await nightly('2024-01-17');
JS
cat > validate.cjs <<'JS'
const orders = [{ sku: 'HT-100', customer: { name: 'Huber' } }, { sku: 'PT-300' }];

function label(order) {
  return `${order.sku} for ${order.customer.name}`;
}

for (const order of orders) console.log(label(order));
JS
