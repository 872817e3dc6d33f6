export function parseIsbn(text) {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{13}$/.test(digits)) throw new RangeError(`ISBN-13 needs 13 digits, got ${digits.length}`);
  if (checkDigit(digits) !== Number(digits[12])) throw new RangeError(`wrong check digit in ${text}`);
  return digits;
}

export function checkDigit(digits) {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

export const format = (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`;
