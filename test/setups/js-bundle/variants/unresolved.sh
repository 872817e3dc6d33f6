# Imports that lead nowhere, in three files.
sed -i "1i import { scan } from '../../shared/scanner';\nscan('basket');" src/pages/basket/index.tsx
sed -i "1i import { createStore } from '@shop/store';\nexport const store = createStore();" src/pages/orders/index.tsx
sed -i "1i import { scan } from './scanner';\nscan('parcel');" lib/parcel.ts
