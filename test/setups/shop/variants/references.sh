# Three packages that build on one another; the first has errors.
mkdir -p packages
for name in core api web; do
  mkdir -p packages/$name/src
  references=
  case $name in
    api) references='{ "path": "../core" }' ;;
    web) references='{ "path": "../core" }, { "path": "../api" }' ;;
  esac
  cat > packages/$name/tsconfig.json <<JSON
{
  "compilerOptions": { "composite": true, "outDir": "dist", "rootDir": "src", "module": "nodenext", "target": "es2023", "strict": true, "types": [] },
  "references": [$references]
}
JSON
done
echo '{ "files": [], "references": [{ "path": "packages/core" }, { "path": "packages/api" }, { "path": "packages/web" }] }' > tsconfig.json
cat > packages/core/src/index.ts <<'TS'
export interface Item {
  sku: string;
  quantity: number;
}

export function total(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}

export function label(item: Item): string {
  return item.quantity;
}
TS
cat > packages/api/src/index.ts <<'TS'
import { type Item, total } from '../../core/src/index.js';

export const answer = (items: Item[]): { total: string } => ({ total: total(items) });
TS
cat > packages/web/src/index.ts <<'TS'
import { answer } from '../../api/src/index.js';

export const page = (): string => `<p>${answer([]).total}</p>`;
TS
