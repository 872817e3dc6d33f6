/** Words that stand in one line, and where they stood in the list. */
interface Row {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line holds no more characters, so that a budget can leave lines out. */
const WIDEST = 160;

/** Words with a blank between them; what holds a blank itself stays alone. */
export function sideBySide(words: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const [at, word] of words.entries()) {
    const row = rows.at(-1);
    const fits = row && row.text.length + 1 + word.length <= WIDEST;
    const isBare = !/\s/u.test(word) && !/\s/u.test(words[at - 1] ?? ' ');
    if (fits && isBare) rows[rows.length - 1] = { ...row, text: `${row.text} ${word}`, to: at + 1 };
    else rows.push({ text: word, from: at, to: at + 1 });
  }
  return rows;
}
