sed -i 's/    const missing = /    let missing = /' src/inventory.ts
