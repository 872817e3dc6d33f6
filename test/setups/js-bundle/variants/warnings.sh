# What is odd but not wrong: circles, things that are not exported, comparisons with NaN, double keys.
printf "import { price9 } from './price';\nimport * as all from './index';\nexport const odd = (value: any) => value === -0 || value === NaN || typeof value === 'strnig';\nexport const both = { a: 1, b: 2, a: 3 } as any;\nexport const missing = () => (all as any).nothing ?? price9;\nexport const code = (text: string) => eval(text);\n" > lib/odd.ts
sed -i "1i import { basket0 } from './basket';" lib/order.ts
sed -i "1i import { order0 } from './order';" lib/basket.ts
echo 'export const again = (one: any) => basket0(one);' >> lib/order.ts
echo 'export const twice = (one: any) => order0(one);' >> lib/basket.ts
echo "export * from './odd';" >> lib/index.ts
printf '.faq-row { color: red; colr: blue; }\n.faq-row { @media }\n.help { margin: 1px;; padding: 2px }}\n' >> src/pages/faq/faq.css
sed -i "s#import { money } from '../../shared/money';#import { money } from '../../shared/money';\nimport { euro } from '../../shared/money';\nconsole.log(euro);#" src/pages/returns/index.tsx
