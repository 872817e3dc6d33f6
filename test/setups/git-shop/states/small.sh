# One function touched, in two places.
sed -i 's/attempts: 5,/attempts: 8,/; s/max: 10_000/max: 30_000/' src/shipping/manifest.ts
sed -i 's/  readonly createdAt: Date;/&\n  readonly printedAt?: Date;/' src/shipping/manifest.ts
