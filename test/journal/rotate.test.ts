import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { journalFiles, rotateJournal } from '../../src/journal/journal.ts';

const home = mkdtempSync(join(tmpdir(), 'tks-journal-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('puts the journal aside beyond its size, keeps the latest four, and lists the oldest first', async () => {
  const file = join(home, 'journal.jsonl');
  for (let round = 0; round < 7; round++) {
    appendFileSync(file, `{"round":${round},"text":"${'x'.repeat(50)}"}\n`);
    rotateJournal(home, 60);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  appendFileSync(file, '{"round":7}\n');
  rotateJournal(home, 60);
  const rounds = journalFiles(home).map((name) => JSON.parse(readFileSync(join(home, name), 'utf8')).round);
  expect(rounds).toEqual([3, 4, 5, 6, 7]);
  expect(readdirSync(home)).toHaveLength(5);
});
