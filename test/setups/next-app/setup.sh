# A shop's pages for Next.js with 30 products: `next-app TOOLS [STATE…]`. TOOLS: next-16, next-15.
# types, unused (imports of what is not there), missing, server, prerender, lint: what is wrong.
sh "$SETUP/../node-tools/install.sh" "$1"
shift
cp -r "$SETUP/app" .
cat > package.json <<'JSON'
{
  "name": "shop-front",
  "version": "1.8.0",
  "private": true,
  "scripts": { "dev": "next dev", "build": "next build", "start": "next start" },
  "dependencies": { "next": "*", "react": "*", "react-dom": "*" }
}
JSON
echo '{ "compilerOptions": { "target": "es2022", "lib": ["dom", "dom.iterable", "esnext"], "allowJs": true, "skipLibCheck": true, "strict": true, "noEmit": true, "esModuleInterop": true, "module": "esnext", "moduleResolution": "bundler", "resolveJsonModule": true, "isolatedModules": true, "jsx": "preserve", "incremental": true, "plugins": [{ "name": "next" }] }, "include": ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"], "exclude": ["node_modules"] }' > tsconfig.json
for state in "$@"; do
  case $state in
  types)
    sed -i 's/price: number/price: string/' app/products.ts
    sed -i 's/{product.name}/{product.title}/' 'app/products/[slug]/page.tsx'
    ;;
  unused) sed -i "1i import { Basket } from '../components/basket';\nimport dayjs from 'dayjs';" app/page.tsx ;;
  missing)
    sed -i "1i import { Basket } from '../components/basket';\nimport dayjs from 'dayjs';" app/page.tsx
    sed -i 's#</main>#<Basket at={dayjs().year()} />\n    </main>#' app/page.tsx
    ;;
  server) sed -i "1i import { useState } from 'react';" app/about/page.tsx && sed -i "s/return (/const [open] = useState(false);\n  return (/" app/about/page.tsx ;;
  prerender) sed -i "s/const product = /if (slug === 'desk-7') throw new TypeError(\`no price for \${slug}\`);\n  const product = /" 'app/products/[slug]/page.tsx' ;;
  lint)
    cat > eslint.config.mjs <<'JS'
import { FlatCompat } from '@eslint/eslintrc';

export default new FlatCompat({ baseDirectory: import.meta.dirname }).extends('next/core-web-vitals', 'next/typescript');
JS
    sed -i "s#</main>#<a href=\"/about\">It's us</a>\n      <img src=\"/desk.png\" />\n    </main>#" app/page.tsx
    sed -i 's/const euro/export const anything = (one: any) => one;\nlet never = 1;\nconst euro/' app/products.ts
    ;;
  esac
done
