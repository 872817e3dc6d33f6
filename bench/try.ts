// Shows cases as tks prints them, with the facts that are lost: `npm run try -- PART [--quiet] [--lost] [--live]`.
import { cases } from '../test/cases.ts';
import { measure, row } from './fixtures.ts';

const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
for (const one of cases(args.find((arg) => !arg.startsWith('--')) ?? '')) {
  const measured = measure(one, args.includes('--live') ? { liveAt: 0 } : {});
  console.log(row(measured));
  if (!quiet) console.log(measured.out);
  if (!quiet || args.includes('--lost'))
    for (const { critical, why, any } of measured.missing)
      console.log(`   lost${critical ? ' CRITICAL' : ''}: ${why} ${JSON.stringify(any)}`);
}
