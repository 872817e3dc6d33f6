import type { Discount } from './discount.ts';

export interface Coupon {
  code: string;
  discount: Discount;
  validFrom: string;
  validTo: string;
  maxUses: number;
  used: number;
}

export type Refusal = 'unknown' | 'too early' | 'expired' | 'used up';

export function normalize(code: string): string {
  return code.trim().toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export function check(coupons: Coupon[], code: string, now: Date): Coupon | Refusal {
  const coupon = coupons.find((each) => each.code === normalize(code));
  if (!coupon) return 'unknown';
  if (now < new Date(coupon.validFrom)) return 'too early';
  if (now > new Date(coupon.validTo)) return 'expired';
  return coupon.used >= coupon.maxUses ? 'used up' : coupon;
}

export function redeem(coupon: Coupon): Coupon {
  return { ...coupon, used: coupon.used + 1 };
}
