sed -i 's/  const missing = quantity/  let missing = quantity/; s/    const missing = /    let missing = /' src/inventory.ts
