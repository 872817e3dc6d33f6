# A test that waits for ever, a hook that does, and a timer that is left.
cat > test/poll.test.ts <<'TS'
import { beforeAll, describe, expect, test } from 'vitest';

test('waits', () => new Promise(() => {}), 100);
test('is quick', () => expect(1 + 1).toBe(2));

describe('with a server', () => {
  beforeAll(() => new Promise(() => {}), 100);
  test('asks', () => expect(true).toBe(true));
});

test('leaves a timer', () => {
  setTimeout(() => {
    throw new Error('too late');
  }, 10);
});
test('goes on meanwhile', () => new Promise((done) => setTimeout(done, 60)));
TS
