// Shows cases as tks prints them, with the facts that are lost: `npm run try -- PART [--quiet] [--live]`.
import { getEncoding } from 'js-tiktoken';
import { cases, lost, reduceCase } from '../test/cases.ts';

const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const encoding = getEncoding('o200k_base');
const tokens = (text: string) => encoding.encode(text, 'all').length;
for (const one of cases(args.find((arg) => !arg.startsWith('--')) ?? '')) {
  const out = reduceCase(one, args.includes('--live') ? { liveAt: 0 } : {});
  const missing = lost(one.facts, out);
  const raw = tokens(one.output.toString('utf8'));
  const printed = tokens(out);
  const critical = missing.filter((fact) => fact.critical).length;
  const kept = `${one.facts.length - missing.length}/${one.facts.length}`;
  console.log(
    `${critical ? '✗' : ' '} ${one.name.padEnd(34)} exit ${one.exit} ${String(raw).padStart(6)} → ${String(printed).padStart(5)} ${String(Math.round((printed / raw - 1) * 100)).padStart(5)} %  facts ${kept}${critical ? `  CRITICAL LOST ${critical}` : ''}`,
  );
  if (!quiet) console.log(out);
  if (!quiet || args.includes('--lost'))
    for (const fact of missing)
      console.log(`   lost${fact.critical ? ' CRITICAL' : ''}: ${fact.why} ${JSON.stringify(fact.any)}`);
}
