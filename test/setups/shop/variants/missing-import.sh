# A module renamed, one import forgotten.
sed -i "s#import { weight } from './cart.ts'#import { weight } from './weight.ts'#" src/order.ts
