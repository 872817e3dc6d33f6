// Writes what tks prints of every case beside it, to be read before it is committed: `npm run golden [PART]`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases, isForPrograms, reduceCase } from '../test/cases.ts';

for (const one of cases(process.argv[2] ?? '').filter((one) => !isForPrograms(one)))
  writeFileSync(join(one.folder, 'expected'), reduceCase(one));
