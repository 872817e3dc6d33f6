import { expect, test } from 'vitest';
import { reduce } from '../cases.ts';

const METER = '100 14628    0 14628    0     0  64139      0 --:--:-- --:--:-- --:--:-- 63877';
const JSON_TEXT = JSON.stringify(
  {
    shelves: [
      { name: 'Wool rug', count: 4 },
      { name: 'Oak  shelf', count: 12 },
    ],
  },
  null,
  2,
);
const compact = (text: string): string => JSON.stringify(JSON.parse(text));
const curl = (text: string): string => reduce(['curl', 'http://a/b'], Buffer.from(text));

test('a meter that curl draws anywhere in an answer leaves it whole', () => {
  const wanted = curl(`${JSON_TEXT}\n`);
  expect(compact(wanted)).toBe(compact(JSON_TEXT));
  for (let at = 1; at < JSON_TEXT.length; at++) {
    const text = `${JSON_TEXT.slice(0, at)}\r${METER}\n${JSON_TEXT.slice(at)}\n`;
    expect(curl(text), `at ${at}`).toBe(wanted);
    const remarked = text.replace(`${METER}\n`, `${METER}\n* Connection #0 to host a left intact\n`);
    expect(curl(remarked).split('\n'), `remarked at ${at}`).toContain(wanted.split('\n')[0]);
  }
});

test('an answer that breaks off at the meter is told as far as it came', () => {
  const text = `{"a":\r${METER}\r${METER}\ncurl: (18) transfer closed with 40 bytes remaining to read\n`;
  expect(reduce(['curl', 'http://a/b'], Buffer.from(text), { exit: 18 })).toBe(
    'curl: (18) transfer closed with 40 bytes remaining to read\n{"a":\n',
  );
  expect(curl(`the end\r${METER}`)).toBe('the end');
});

test('what another program prints after it is no part of the answer', () => {
  const text = `{"ok":true}\r${METER}\nOn branch main\n`;
  expect(reduce(['bash', 'look.sh'], Buffer.from(text)).split('\n')).toContain('On branch main');
});
