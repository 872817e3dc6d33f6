import { expect, test } from 'vitest';
import { hasCommonRole, mayHaveRole } from '../../src/engine/common.ts';

const isFailure = (line: string) => mayHaveRole(line) && hasCommonRole('failure', line);

test.each([
  'error[E0599]: no method named `dispatch` found for struct `Stock` in the current scope',
  'error: no such command: `tset`',
  'error: no test files',
  'error: none of the selected packages contains these features: x',
  'error during build:',
  'Error while loading shared libraries: libz.so.1',
])('tells of a failure: %s', (line) => expect(isFailure(line)).toBe(true));

test.each(['error: 0', 'error: none', 'error: no', 'error: null, data: 3'])('tells of none: %s', (line) =>
  expect(isFailure(line)).toBe(false),
);
