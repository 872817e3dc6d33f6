import { describe, expect, it } from 'vitest';
import { words } from '../../src/command-line/words.ts';

describe('ssh is what it runs', () => {
  it.each([
    [
      ['ssh', 'shop-1', 'git', 'status'],
      ['git', 'status'],
    ],
    [
      ['ssh', '-p', '2222', '-i', 'key', 'deploy@shop-1', 'make -C app test'],
      ['make', '-C', 'app', 'test'],
    ],
    [
      ['ssh', 'shop-1', 'cd app && npx vitest run'],
      ['vitest', 'run'],
    ],
    [['ssh', 'shop-1', 'env'], ['env']],
    [
      ['ssh', 'shop-1'],
      ['ssh', 'shop-1'],
    ],
    [
      ['ssh', '-t', 'shop-1', 'top'],
      ['ssh', '-t', 'shop-1', 'top'],
    ],
  ])('%j', (argv, expected) => expect(words(argv)).toEqual(expected));
});

describe('options before the subcommand', () => {
  it.each([
    [
      ['terraform', '-chdir=infra', 'plan'],
      ['terraform', 'plan'],
    ],
    [
      ['tofu', 'apply', '-auto-approve'],
      ['terraform', 'apply', '-auto-approve'],
    ],
    [
      ['mariadb', '-t', 'shop'],
      ['mysql', '-t', 'shop'],
    ],
  ])('%j', (argv, expected) => expect(words(argv)).toEqual(expected));
});
