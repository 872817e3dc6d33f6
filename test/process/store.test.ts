import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countContent, emptyCount, idOf } from '../../src/process/raw-content.ts';
import { type Caps, prune } from '../../src/process/raw-prune.ts';
import { parseRange } from '../../src/process/raw-read.ts';

const DAY = 86_400_000;

describe('the number of a content', () => {
  const idOfChunks = (...chunks: string[]) => {
    const count = emptyCount();
    for (const chunk of chunks) countContent(count, Buffer.from(chunk));
    return [idOf(count, 0), count.lines, count.wholeLines, count.bytes];
  };

  it('is the same however it was cut', () => {
    expect(idOfChunks('one\ntwo\nthr', 'ee')).toEqual(idOfChunks('o', 'ne\n', 'two', '\nthree'));
    expect(idOfChunks('one\ntwo\nthree').slice(1)).toEqual([2, 8, 13]);
  });

  it('has nine digits, and is another for other content', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => idOfChunks(`${index}`)[0]);
    for (const id of ids) expect(id).toMatch(/^\d{9}$/);
    expect(new Set(ids).size).toBeGreaterThan(1998);
  });
});

describe('prune', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tks-prune-'));
    for (const folder of ['raw', 'fifo']) mkdirSync(join(home, folder));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const store = (name: string, bytes: number, daysAgo: number) => {
    writeFileSync(join(home, name), Buffer.alloc(bytes));
    const time = (Date.now() - daysAgo * DAY) / 1000;
    utimesSync(join(home, name), time, time);
  };
  const left = (caps: Partial<Caps>) => {
    prune(home, { files: 100, bytes: 1e9, age: 100 * DAY, ...caps });
    return readdirSync(join(home, 'raw')).sort();
  };

  it('takes the oldest first, by count, by size, by age', () => {
    for (const day of [1, 2, 3, 4]) store(`raw/00000000${day}`, 100, day);
    expect(left({ files: 3 })).toEqual(['000000001', '000000002', '000000003']);
    expect(left({ bytes: 250 })).toEqual(['000000001', '000000002']);
    expect(left({ age: 1.5 * DAY })).toEqual(['000000001']);
  });

  it('takes what killed runs have left, and nothing of a run that lives', () => {
    const dead = 4_190_000;
    store(`raw/running-${dead}`, 1, 1);
    store(`raw/running-${process.pid}`, 1, 1);
    store(`fifo/${dead}-0`, 1, 1);
    store('fifo/spare-1', 1, 1);
    expect(left({})).toEqual([`running-${process.pid}`]);
    expect(readdirSync(join(home, 'fifo'))).toEqual(['spare-1']);
  });

  it('a home that is not there is nothing to prune', () => expect(() => prune(join(home, 'no'))).not.toThrow());
});

it.each([
  ['10-20', { from: 10, to: 20 }],
  ['10-', { from: 10, to: Number.POSITIVE_INFINITY }],
  ['7', { from: 7, to: 7 }],
])('a range of lines: %s', (text, range) => expect(parseRange(text)).toEqual(range));
it.each(['', '0', '-5', 'a', '5-3', '1-2-3', '1.5'])('no range of lines: %j', (text) =>
  expect(() => parseRange(text)).toThrow(/is no range/),
);
