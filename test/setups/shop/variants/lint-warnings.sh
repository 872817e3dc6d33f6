sed -i "s/^  if (quantity < 1) throw/  console.log('add ' + product.sku);\n&/" src/cart.ts
sed -i "s/^      if (attempt >= attempts/      console.warn('attempt ' + attempt + ' failed');\n&/" src/retry.ts
