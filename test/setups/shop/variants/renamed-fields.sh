# Fields renamed in the types, and one made optional; the code not yet.
sed -i 's/^  sku: string;/  id: string;/; s/^  weight: number;/  grams: number;/; s/^  points: number;/  points?: number;/; s/^  postcode: string;/  zip: string;/; s/^  amount: number;/  cents: number;/' src/types.ts
