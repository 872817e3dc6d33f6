// Ends this process, as if the power had gone, before its Nth change to the disk.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

let left = Number(process.env.KILL_AT);
for (const name of [
  'mkdirSync',
  'writeFileSync',
  'openSync',
  'fsyncSync',
  'chmodSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!(name === 'openSync' && args[1] === 'r') && left-- === 0) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
