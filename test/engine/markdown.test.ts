import { describe, expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const view = (body: string): string =>
  reduce(
    ['gh', 'pr', 'view', '1', '--comments'],
    Buffer.from(`author:\ttove\nassociation:\tmember\n--\n${body}\n--\n`),
  );
const long = (line: string) => Array.from({ length: 120 }, (_, at) => `${line} ${at}`).join('\n');

describe("people's own words stay", () => {
  test.each([
    [
      'a collapsed block of theirs',
      `<details>\n<summary>Log of the crash</summary>\n\n${long('row')}\n\n</details>`,
      'row 17',
    ],
    ['code, whatever it holds', `\`\`\`html\n<!-- ${long('kept')} -->\n\`\`\``, 'kept 17'],
    ['what follows a comment that does not end', `<!-- note\n\n${long('word')}`, 'word 17'],
    ['what follows a block that does not end', `<details>\n<summary>Commits</summary>\n${long('word')}`, 'word 17'],
    [
      'a link that says more than its text',
      `${long('text')}\n[the docs](https://example.com/docs)`,
      'https://example.com/docs',
    ],
    ['an answer in a form', `${long('text')}\n### Version\n\n1.4.2\n\n### Notes\n\n_No response_`, '1.4.2'],
  ])('%s', (_, body, wanted) => {
    expect(view(body)).toContain(wanted);
  });
  test('also after a comment of somebody else that does not end', () => {
    const out = view(`<!-- ${long('note')}\n--\nauthor:\trobin\nassociation:\tmember\n--\nIt fails on main. -->`);
    expect(out).toContain('It fails on main.');
  });
});

test('what no page shows is told as characters that were left out', () => {
  const out = view(`It works.\n<!--\n${long('Please fill in')}\n-->\nOn ARM too.`);
  expect(out).not.toContain('Please fill in');
  expect(out).toMatch(/It works\.\nOn ARM too\.\n--\n\[tks raw \d{9}: \d+ characters left out\]/u);
});
