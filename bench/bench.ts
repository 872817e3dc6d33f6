// Measures tokens, facts, start-up and growth: `npm run bench -- [PART] [--rounds N] [--big] [--node BINARY] [--json]`.
// 0 rounds: nothing but tokens and facts; --big: growth up to 1 GB.
// Another Node: `npm install --prefix DIR node@24`, then `--node DIR/node_modules/node/bin/node`.
import { parseArgs } from 'node:util';
import { cases } from '../test/cases.ts';
import { type Reached, reached, reachedByCommand } from './aims.ts';
import { formatPercent, type Measured, measure, percent, row } from './fixtures.ts';
import { type Added, functions, module } from './functions.ts';
import { type Growth, growth } from './growth.ts';
import { type Started, startup } from './startup.ts';

const { values, positionals } = parseArgs({
  options: {
    big: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    node: { type: 'string', default: process.execPath },
  },
  allowPositionals: true,
});

const fixtures: Measured[] = cases(positionals[0]).map((one) => {
  const { out: _, missing: __, ...measured } = measure(one);
  return measured;
});
const groups = reached(fixtures).filter((group) => group.cases > 0);
const commands = reachedByCommand(fixtures);
const rounds = Number(values.rounds);
const started = rounds === 0 ? [] : startup(rounds, values.node);
const added = rounds === 0 ? [] : [...functions(rounds, values.node), await module(rounds)];
const grown = rounds === 0 ? [] : growth(values.big, values.node);
if (values.json)
  console.log(JSON.stringify({ fixtures, groups, commands, startup: started, added, growth: grown }, null, 2));
else print();

function print() {
  for (const one of fixtures) console.log(row(one));
  console.log(`\n${totals()}`);
  console.log('\nOutputs for people of 1 kB and more, tokens at the median (middle half):');
  for (const group of commands) console.log(groupRow(group));
  console.log();
  for (const group of groups) console.log(groupRow(group));
  if (started.length === 0) return;
  console.log(`\nStart-up, ${values.rounds} interleaved runs, median (middle half):`);
  for (const one of started) console.log(startRow(one));
  console.log('\nAdded to a call inside a host, ms at the median (middle half):');
  for (const one of added) console.log(addedRow(one));
  for (const one of grown) console.log(`\n${plot(one)}`);
}

function totals(): string {
  const sum = (of: (one: Measured) => number) => fixtures.reduce((total, one) => total + of(one), 0);
  const [raw, tks] = [sum((one) => one.raw), sum((one) => one.tks)];
  const facts = `facts kept ${sum((one) => one.kept)}/${sum((one) => one.facts)}, critical lost ${sum((one) => one.criticalLost)}`;
  return `${fixtures.length} fixtures: ${raw} → ${tks} tokens, ${formatPercent(percent(raw, tks))}; ${facts}`;
}

function groupRow({ name, aim, cases, median, from, to }: Reached): string {
  const spread = `(${formatPercent(from)} … ${formatPercent(to)})`;
  const verdict = aim === undefined ? '' : `aim ${formatPercent(aim)}${median <= aim ? '' : ', not reached'}`;
  return `${name.padEnd(24)} ${String(cases).padStart(4)} cases ${formatPercent(median).padStart(7)}  ${spread.padEnd(20)} ${verdict}`.trimEnd();
}

function startRow({ name, milliseconds, toFloor, aim }: Started): string {
  const text = ({ median, from, to }: Started['toFloor'], digits: number) =>
    `${median.toFixed(digits)} (${from.toFixed(digits)} … ${to.toFixed(digits)})`;
  const verdict = aim === undefined ? '' : `aim ${aim}${toFloor.median <= aim ? '' : ', not reached'}`;
  return `${name.padEnd(24)} ${text(milliseconds, 0).padEnd(18)} ms   × floor ${text(toFloor, 2).padEnd(22)} ${verdict}`.trimEnd();
}

function addedRow({ name, milliseconds: { median, from, to }, aim }: Added): string {
  const verdict = aim === undefined ? '' : `aim ${aim}${median <= aim ? '' : ', not reached'}`;
  return `${name.padEnd(26)} ${`${median.toFixed(1)} (${from.toFixed(1)} … ${to.toFixed(1)})`.padEnd(24)} ${verdict}`.trimEnd();
}

function plot({ title, steps }: Growth): string {
  const longest = Math.max(...steps.map(({ milliseconds }) => milliseconds));
  const rows = steps.map(({ name, milliseconds, rate }) => {
    const bar = '█'.repeat(Math.max(1, Math.round((milliseconds / longest) * 40)));
    const more = rate === undefined ? '' : `${rate.toFixed(1)} ms/MB beyond the first`;
    return `  ${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(7)} ms  ${bar} ${more}`.trimEnd();
  });
  return [`${title}:`, ...rows].join('\n');
}
