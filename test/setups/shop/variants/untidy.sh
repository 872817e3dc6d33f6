# Fifteen files written in haste.
sed -i "s/^export function \(taxOn\|netOf\)(\([a-z]*\): Money/export function \1(\2: any/" src/tax.ts
sed -i "s/=== /== /; s/  return rates\[kind\];/  let rate = rates[kind];\n  return rate;/" src/tax.ts
sed -i "s/found.quantity + quantity/found!.quantity + quantity/; s/const found = /let found = /; s/=== sku/== sku/; s/!== sku/!= sku/" src/cart.ts
sed -i "s/^import { money, times } /import { add, money, sum, times } /; s/const { tag } = discount;/let { tag } = discount;/" src/discount.ts
sed -i "s/zoneOf(country) === 1/zoneOf(country) == 1/; s/const days = /var days = /; s/const row = /let row = /" src/shipping.ts
sed -i "s/(quantity === undefined)/(quantity == undefined)/; s/const missing = /let missing = /; s/const holds = /let holds = /" src/inventory.ts
sed -i "s/  counter += 1;/  counter += 1;\n  console.log('placing order ' + counter);/; s/import type { Address/import type { Address, CartItem/; s/NEXT\[state\].length === 0/NEXT[state].length == 0/" src/order.ts
sed -i "s/const years = /let years = /; s/  return before ? years - 1 : years;/  const unused = birthDate;\n  return before ? years - 1 : years;/; s/  if (points >= 5000) return 'gold';/  return points >= 5000 ? 'gold' : points >= 1000 ? 'silver' : points >= 100 ? 'bronze' : 'none';/" src/customer.ts
sed -i "/if (points >= 1000) return 'silver';/d; /return points >= 100 ? 'bronze' : 'none';\$/{/gold/!d}" src/customer.ts
sed -i "s/const missing = /let missing = /; s/const lines = /let lines = /; s/.trim() === ''/.trim() == ''/; s/\`\${key} is missing\`/key + ' is missing'/" src/address.ts
sed -i "s/const coupon = /let coupon = /; s/  return coupon.used >= /  console.log('coupon', code, now);\n  return coupon.used >= /; s/(coupons: Coupon\[\], code/(coupons: any[], code/" src/coupon.ts
sed -i "s/const first = new/let first = new/; s/const days = /let days = /; s/days === 0/days == 0/; s/Math.abs(days) === 1/Math.abs(days) == 1/; s/\`in \${days} days\`/'in ' + days + ' days'/; s/ === 0/ == 0/g" src/dates.ts
sed -i "s/count === 1/count == 1/; s/\[^A-Za-z\\\\d\]+/[^A-Za-z\\\\d\\\\_]+/; s/\.replace(\/ß/.replace(\/\\\\ß/" src/strings.ts
sed -i "s/: unknown\[\]/: any[]/; s/Record<string, unknown>/Record<string, any>/g; s/(value: unknown)/(value: any)/; s/line\[i + 1\] === /line[i + 1] == /; s/char === /char == /g; s/const cells: string/let cells: string/" src/csv.ts
sed -i "s/(error: unknown) => boolean/(error: any) => boolean/; s/export async function retry</export async function retry</; s/      if (attempt >= attempts/      console.warn('attempt ' + attempt + ' failed');\n      if (attempt >= attempts/" src/retry.ts
sed -i "s/payload: unknown/payload: any/g; s/payload?: unknown/payload?: any/; s/for (const listener of listeners) listener(payload);/for (let listener of listeners) { try { listener(payload) } catch (error) {} }/; s/const off = /let off = /" src/events.ts
sed -i "s/Promise<unknown>/Promise<any>/; s/let reply: Reply;/let reply: Reply;\n    let attempts = 0;/; s/(cause)/(cause: any)/; s/  #send: Send/  \/\/ @ts-ignore\n&/" src/api.ts
sed -i "s/text === undefined/text == undefined/; s/text === ''/text == ''/; s/  const port = /  let port = /; s/  if (port < 1/  if (port == 80) { }\n&/; s/^type Env = .*/type Env = {};/; s/env: Env/env: any/g" src/config.ts
