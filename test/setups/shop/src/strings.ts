export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function parts(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

export function camelCase(text: string): string {
  return parts(text)
    .map((word, i) => (i === 0 ? word : capitalize(word)))
    .join('');
}

export function kebabCase(text: string): string {
  return parts(text).join('-');
}

export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function truncate(text: string, length: number, end = '…'): string {
  return text.length <= length ? text : text.slice(0, length - end.length).trimEnd() + end;
}

export function pluralize(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}
