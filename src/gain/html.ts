import { writeFileSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { dayOf, type Group } from './sum.ts';
import { basisText, CLAUDE_COUNTS_MORE, moneyText, percent, rowsOf, signed, type Told } from './text.ts';

const ROWS = 30;

/** Writes one page that asks nothing of the network. @throws UserError if it cannot be written */
export function writePage(file: string, told: Told): void {
  try {
    writeFileSync(file, pageOf(told));
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function pageOf(told: Told): string {
  const { gain, by, money } = told;
  const saved = gain.groups.filter(({ net }) => net > 0).slice(0, ROWS);
  const lost = gain.groups.filter(({ net }) => net <= 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>tks gain</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${signed(Math.abs(gain.total.net))} tokens ${gain.total.net < 0 ? 'lost' : 'saved'}</h1>
<p>${gain.total.runs} runs${told.since === undefined ? '' : ` since ${dayOf(told.since)}`}; ${text(moneyText(money))}</p>
<h2>Where they come from</h2>
${waterfall(told)}
<h2>By day</h2>
${bars(gain.days)}
<h2>By ${by}: most saved</h2>
${table(saved)}
${lost.length > 0 ? `<h2>By ${by}: nothing saved, or lost</h2>\n${table(lost.toReversed().slice(0, ROWS))}` : ''}
<footer><p>${text(basisText(gain))}.</p><p>${text(CLAUDE_COUNTS_MORE)}</p></footer>
</body>
</html>
`;
}

const waterfall = ({ gain: { total } }: Told): string =>
  `<table class="sum">${rowsOf(total)
    .map(([name, count, note]) => `<tr><th>${text(name)}</th><td>${count}</td><td class="note">${text(note)}</td></tr>`)
    .join('\n')}</table>`;

/** A row a day, as wide as its part of the best one. */
function bars(days: readonly Group[]): string {
  const most = Math.max(1, ...days.map(({ net }) => Math.abs(net)));
  const bar = (net: number) =>
    `<span class="bar${net < 0 ? ' lost' : ''}" style="width:${((100 * Math.abs(net)) / most).toFixed(1)}%"></span>`;
  const rows = days.map(
    ({ name, net }) => `<tr><th>${name}</th><td>${signed(net)}</td><td class="wide">${bar(net)}</td></tr>`,
  );
  return `<table>${rows.join('\n')}</table>`;
}

function table(groups: readonly Group[]): string {
  const head = ['', 'runs', 'wrote', 'printed', 'costs', 'saved', ''].map((name) => `<th>${name}</th>`).join('');
  const rows = groups.map(({ name, runs, raw, printed, ceiling, piped, recovered, rerun, net }) => {
    const counts = [runs, raw, printed, ceiling + piped + recovered + rerun, net].map(signed);
    return `<tr><th>${text(name)}</th>${[...counts, percent(net, raw)].map((count) => `<td>${count}</td>`).join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead>${rows.join('\n')}</table></div>`;
}

const text = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light dark; --text: #1a1c1f; --back: #fff; --faint: #5c6570; --line: #dfe3e8; --bar: #2c7a4b; --lost: #b3402e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e8eb; --back: #15181c; --faint: #9aa4af; --line: #2d333a; --bar: #58b57f; --lost: #e07a68; }
}
body { margin: 0 auto; max-width: 56rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
h1 { font-size: 1.6rem; margin: 1rem 0 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; white-space: nowrap; }
th:first-child { padding-left: 0; text-align: left; font-weight: normal; white-space: normal; overflow-wrap: anywhere; }
td:last-child { padding-right: 0; }
.sum tr:last-child > * { border-bottom: 0; font-weight: 600; color: var(--text); }
thead th { color: var(--faint); font-weight: normal; }
.note { color: var(--faint); text-align: left; white-space: normal; }
.wide { width: 60%; text-align: left; }
.bar { display: block; height: .9rem; margin-top: .3rem; min-width: 2px; border-radius: 2px; background: var(--bar); }
.bar.lost { background: var(--lost); }
.scroll { overflow-x: auto; }
.scroll th:first-child { min-width: 8rem; }
footer, p { color: var(--faint); }
@media (max-width: 40rem) { th, td { padding: .25rem; } .wide { width: 35%; } .note, .scroll { font-size: .85rem; } .scroll th:first-child { min-width: 6rem; } }
`;
