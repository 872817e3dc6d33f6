// Reads a feed slowly enough for its lines to fall between those of the others.
import { setTimeout as sleep } from 'node:timers/promises';

for (let n = 1; n <= 240; n++) {
  console.log(`${new Date().toISOString()} INFO page ${n} fetched, ${(n * 37) % 90} items`);
  if (n === 77) console.log(`${new Date().toISOString()} WARN page 77: 2 items without a price`);
  if (n % 8 === 0) await sleep(60);
}
console.log('feed: 240 pages checked');
