const CODES: Record<string, string> = { DE: '49', FR: '33', GB: '44', US: '1', JP: '81' };

export function normalizePhone(text: string, country = 'DE'): string {
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+');
  if (digits.startsWith('+')) return digits;
  const code = CODES[country];
  if (!code) throw new RangeError(`no dialling code for ${country}`);
  return `+${code}${digits.replace(/^0/, '')}`;
}

export function countryOf(phone: string): string | undefined {
  return Object.keys(CODES).find((country) => phone.startsWith(`+${CODES[country]}`));
}

export function isPhone(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}
