# A closing parenthesis lost in a test file.
sed -i "s/test('counts a use', () => expect(redeem(spring).used).toBe(1));/test('counts a use', () => expect(redeem(spring).used.toBe(1));/" test/coupon.test.ts
