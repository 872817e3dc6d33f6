import { BUDGETS, SHAPE_NAMES } from '../engine/model.ts';
import { KEYS } from './load.ts';

/** What editors show beside a key. */
const MEANINGS: Readonly<Record<string, string>> = {
  about: 'In one line: what the reader gets.',
  signature: "Recognises the tool inside another program's output, as by its banner.",
  failure:
    "Why it failed. Also blocks, { from = '…', to = '…' }, whose lines are all failure; without `to` they end at a blank line.",
  warning: 'What is wrong but did not fail it.',
  summary: 'Verdicts and counts.',
  detail: 'What goes first when there is too much: code frames, frames of libraries.',
  routine: 'What went as it should: passed tests, copied files.',
  noise: 'What nobody needs: banners, rules, progress.',
  shape: 'A way to say the same shorter.',
  budget:
    'How much may be printed: report (what a run tells), list (rows that were asked for) or file (text of files).',
  live: 'Words of the command line with which it never ends: --watch.',
  verbatim: 'Words of the command line with which its output is for programs: --json.',
};

const list = (items: object) => ({ type: 'array', items });
const PATTERN = { type: 'string', format: 'regex' };
const BLOCK = {
  type: 'object',
  properties: { from: PATTERN, to: PATTERN },
  required: ['from'],
  additionalProperties: false,
};
const STRINGS = list({ type: 'string' });

/** What each key holds; a key without one here is a list of patterns. */
const FORMS: Readonly<Record<string, object>> = {
  about: { type: 'string' },
  signature: PATTERN,
  failure: list({ anyOf: [PATTERN, BLOCK] }),
  shape: { enum: SHAPE_NAMES },
  budget: { enum: BUDGETS },
  live: STRINGS,
  verbatim: STRINGS,
};

/** The JSON Schema of a filter file, for editors; made of what the loader knows. */
export const filterSchema = () => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A filter of tks',
  type: 'object',
  properties: Object.fromEntries(
    KEYS.map((key) => [key, { description: MEANINGS[key], ...(FORMS[key] ?? list(PATTERN)) }]),
  ),
  required: ['about'],
  additionalProperties: false,
});
