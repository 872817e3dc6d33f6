sed -i 's/item.price \* //; s/return item.quantity;/return `${item.quantity} × ${item.sku}`;/' packages/core/src/index.ts
sed -i 's/total: total(items)/total: String(total(items))/' packages/api/src/index.ts
