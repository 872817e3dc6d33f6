import { expect, it } from 'vitest';
import { labelOf } from '../../src/command-line/label.ts';

it.each([
  [['git', 'status', '-s'], { program: 'git', subcommand: 'status' }],
  [['npm', 'test'], { program: 'npm', subcommand: 'test' }],
  [['cat', 'diary.txt'], { program: 'cat', subcommand: undefined }],
  [['git', '--version'], { program: 'git', subcommand: undefined }],
  [['make', '/home/me/x'], { program: 'make', subcommand: undefined }],
  [['ssh', 'host'], { program: 'ssh', subcommand: undefined }],
  [[], { program: '', subcommand: undefined }],
])('%j', (words, label) => expect(labelOf(words)).toEqual(label));
