import { type Finding, tokens } from './finding.ts';
import type { Measured } from './measure.ts';

/** What two small requests have shown. */
export const measuredFindings = (measured: Measured | undefined, need: number): Finding[] => [
  ...speed(measured, need),
  ...reuse(measured),
];

function speed(measured: Measured | undefined, need: number): Finding[] {
  if (measured?.failed !== undefined)
    return [{ id: 'request', verdict: 'broken', what: 'a small request failed', cause: measured.failed }];
  if (measured?.rate === undefined) return [];
  const { rate } = measured;
  const seconds = (count: number) => `${(count / rate).toFixed(count / rate < 10 ? 1 : 0)} s`;
  return [
    {
      id: 'speed',
      verdict: need / rate > 60 ? 'costly' : 'good',
      what: `${tokens(rate)} prompt tokens a second: ${seconds(need)} for a first request, ${seconds(1000)} saved with every 1,000 tokens`,
    },
  ];
}

function reuse(measured: Measured | undefined): Finding[] {
  if (measured?.reuses === undefined) return [];
  return measured.reuses
    ? [{ id: 'reuse', verdict: 'good', what: 'the part of a prompt that is known is not evaluated again' }]
    : [
        {
          id: 'reuse',
          verdict: 'costly',
          what: 'each request is evaluated from its beginning',
          cause: 'no prompt cache, or a model of a kind that cannot go back (linear attention, sliding windows)',
          remedy: 'llama-server: --cache-ram 8192 and one slot; `tks local log` tells request by request',
        },
      ];
}
