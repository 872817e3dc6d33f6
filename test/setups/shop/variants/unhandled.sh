# A promise nobody waits for.
cat >> test/retry.test.ts <<'TS'

describe('in the background', () => {
  test('does not wait', () => {
    void retry(failing(9), { attempts: 2, sleep });
    expect(sleep).toBeDefined();
  });
});
TS
