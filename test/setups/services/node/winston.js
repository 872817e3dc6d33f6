// A scheduler with a hand-made line format, as winston's documentation shows it.
const winston = require('winston');
const { combine, timestamp, printf, label, errors } = winston.format;
const log = winston.createLogger({
  level: 'debug',
  format: combine(errors({ stack: true }), label({ label: 'scheduler' }), timestamp(),
    printf(({ level, message, label, timestamp, stack }) => `${timestamp} [${label}] ${level}: ${stack ?? message}`)),
  transports: [new winston.transports.Console()],
});
let seed = 11;
const random = (most) => (seed = (seed * 16807) % 2147483647) % most;
const JOBS = ['mail-digest', 'stock-sync', 'invoice-run', 'cleanup'];

function runJob(job, n) {
  if (job === 'invoice-run' && n === 733) throw new RangeError(`invoice 2024-${n}: total -12.50 is below zero`);
  return random(900);
}

log.info('4 jobs loaded from schedule.json');
for (let n = 1; n <= 900; n++) {
  const job = JOBS[random(2) === 0 ? 1 : random(4)];
  log.debug(`tick ${n}, ${random(12)} due`);
  try {
    const took = runJob(n === 733 ? 'invoice-run' : job, n);
    log.info(`job ${job} #${n} finished in ${took} ms`);
  } catch (error) {
    log.error(error);
    process.exitCode = 1;
  }
  if (n === 555) log.warn('clock went back by 3600 s, jobs of the hour will run again');
}
log.info(process.exitCode ? 'stopped, 1 of 900 runs failed' : 'stopped');
