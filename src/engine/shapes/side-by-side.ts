/** Words that stand in one line, and where they stood in the list. */
interface Row {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line holds no more characters, so that a budget can leave lines out. */
const WIDEST = 160;

/** Words with a blank between them, or a tab; what holds the blank that parts them stays alone. */
export function sideBySide(words: readonly string[], separator: ' ' | '\t' = ' '): Row[] {
  const parts = separator === ' ' ? /\s/u : /\t/u;
  const rows: Row[] = [];
  for (const [at, word] of words.entries()) {
    const row = rows.at(-1);
    const fits = row && row.text.length + 1 + word.length <= WIDEST;
    const isBare = !parts.test(word) && !parts.test(words[at - 1] ?? separator);
    if (fits && isBare) rows[rows.length - 1] = { ...row, text: row.text + separator + word, to: at + 1 };
    else rows.push({ text: word, from: at, to: at + 1 });
  }
  return rows;
}
