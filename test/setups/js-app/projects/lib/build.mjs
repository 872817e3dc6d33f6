// Stands in for a bundler: one module a label format, in three forms, with maps.
import { mkdirSync, writeFileSync } from 'node:fs';

const formats = ['a4', 'a5', 'a6', 'code128', 'code39', 'datamatrix', 'ean13', 'ean8', 'itf14', 'pdf417', 'qr', 'upca', 'zpl', 'epl', 'pdf', 'png', 'svg'];
mkdirSync('dist/formats', { recursive: true });
mkdirSync('src/formats', { recursive: true });
for (const [at, name] of formats.entries()) {
  const code = `export const ${name} = (label) => ${JSON.stringify(name)} + label;\n`.repeat(at + 3);
  for (const [end, text] of [['mjs', code], ['cjs', code.replaceAll('export const', 'exports.')], ['mjs.map', code + code], ['d.ts', `export declare const ${name}: (label: string) => string;\n`]])
    writeFileSync(`dist/formats/${name}.${end}`, text);
  writeFileSync(`src/formats/${name}.ts`, code);
}
for (const file of ['index.mjs', 'index.cjs', 'index.d.ts', 'cli.mjs']) writeFileSync(`dist/${file}`, `// ${file}\n`.repeat(40));
console.log(`built ${formats.length} formats`);
