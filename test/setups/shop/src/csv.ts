export function parseLine(line: string, separator = ','): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i]!;
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  if (quoted) throw new SyntaxError(`quote not closed: ${line}`);
  return [...cells, cell];
}

export function parseCsv(text: string, separator = ','): Record<string, string>[] {
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const names = parseLine(head, separator);
  return rows.map((row, i) => {
    const cells = parseLine(row, separator);
    if (cells.length !== names.length) throw new SyntaxError(`row ${i + 2} has ${cells.length} cells, not ${names.length}`);
    return Object.fromEntries(names.map((name, k) => [name, cells[k]!]));
  });
}

export function toCsv(rows: Record<string, unknown>[], separator = ','): string {
  const names = Object.keys(rows[0] ?? {});
  const cell = (value: unknown) => {
    const text = String(value ?? '');
    return /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((row) => row.map(cell).join(separator)).join('\n');
}
