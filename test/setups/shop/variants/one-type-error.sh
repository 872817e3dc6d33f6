# A text where a number is due.
sed -i 's/itemCount(cart: Cart): number/itemCount(cart: Cart): string/' src/cart.ts
