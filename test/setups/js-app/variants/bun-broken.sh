# Imports that lead nowhere.
sed -i "1i import { scan } from './scanner';\nimport { createStore } from '@depot/store';" src/index.ts
sed -i 's/export const split = /export const split == /' src/parcel.ts
