export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$/i.test(text) && !text.includes('..');
}

export function normalizeEmail(text: string): string {
  const [local = '', host = ''] = text.trim().toLowerCase().split('@');
  if (host !== 'gmail.com' && host !== 'googlemail.com') return `${local}@${host}`;
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`;
}

export function maskEmail(text: string): string {
  const [local = '', host = ''] = text.split('@');
  return `${local[0]}${'*'.repeat(Math.max(1, local.length - 1))}@${host}`;
}
