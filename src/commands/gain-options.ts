import type { Env } from '../env.ts';
import { FORMATS } from '../gain/metrics.ts';
import { GROUPS } from '../gain/sum.ts';
import type { DiscoverOptions } from './discover.ts';
import type { GainOptions } from './gain.ts';
import { oneOf, positive } from './option-values.ts';
import type { Done, Program } from './program.ts';

const HELP = `
Tokens are those of o200k_base; a Claude model counts some 30 % more for the same text.

  tks gain --since 7d --by project
  tks gain --verify              count again from the stored outputs, and compare
  tks gain --json | jq .total.net`;

/** `tks gain` and `tks discover`: what was saved and what it cost, and what could be. */
export function addGain(program: Program, env: Env, done: Done): void {
  program
    .command('gain')
    .description('tell how many tokens were saved, net of what nobody would have read and of what was had again')
    .option('--since <time>', 'count from here on: 24h, 7d, 2026-11-20')
    .option('--by <group>', `what to tell apart: ${GROUPS.join(', ')}`, oneOf(GROUPS), 'command')
    .option('--json', 'for programs')
    .option('--csv', 'a line a group')
    .option('--format <format>', `what others collect: ${FORMATS.join(', ')}`, oneOf(FORMATS))
    .option('--html <file>', 'write one page for a browser')
    .option('--verify', 'count again what is stored, and compare; 1 if they differ by more than 1 %')
    .option('--model <name>', 'whose prices: claude-opus-5-5')
    .option('--rate <tokens>', 'tokens a second that a local model reads, to tell seconds', positive)
    .addHelpText('after', HELP)
    .action(async (options: GainOptions) => done(await (await import('./gain.ts')).gain(options, env)));
  program
    .command('discover')
    .description('read the transcripts of agents, and tell which changes would save most tokens')
    .option('--since <time>', 'count from here on: 24h, 7d, 2026-11-20')
    .option('--json', 'for programs')
    .action(async (options: DiscoverOptions) => done(await (await import('./discover.ts')).discover(options, env)));
}
