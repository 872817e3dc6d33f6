export type Query = Record<string, string | string[]>;

export function parseQuery(text: string): Query {
  const query: Query = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const old = query[name];
    if (old === undefined) query[name] = value;
    else query[name] = Array.isArray(old) ? [...old, value] : [old, value];
  }
  return query;
}

export function buildQuery(query: Record<string, string | number | boolean | undefined | string[]>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => a.localeCompare(b))) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, String(each));
  }
  return params.toString();
}

export function withParam(url: string, name: string, value: string): string {
  const [path = '', query = ''] = url.split('?');
  const params = new URLSearchParams(query);
  params.set(name, value);
  return `${path}?${params}`;
}
