import { createServer } from 'node:net';

const first = createServer().listen(47315, '127.0.0.1', () => {
  createServer().listen(47315, '127.0.0.1');
});
setTimeout(() => first.close(), 5000).unref();
