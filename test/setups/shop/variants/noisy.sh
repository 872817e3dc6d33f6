# Logging left in.
sed -i 's/^  if (quantity < 1) throw/  console.log(`[cart ${cart.id}] add ${quantity} × ${product.sku}`);\n&/' src/cart.ts
sed -i "s/^      if (attempt >= attempts/      console.warn('retry: attempt', attempt, 'failed:', (error as Error).message);\n&/" src/retry.ts
sed -i "s/^  if (port < 1/  console.log('config', { port, env });\n&/" src/config.ts
sed -i "s/^    const missing = quantity - this.available(sku);/&\n    if (missing > 0) console.error(\`inventory: short of \${sku}\`, { order, quantity, missing });/" src/inventory.ts
