# Three files staged, ready to be committed.
cp "$SETUP/files/pdf.ts" src/shipping/pdf.ts
git mv src/shipping/label.ts src/shipping/pdfLabel.ts
sed -i 's/attempts: 5/attempts: 6/' src/shipping/manifest.ts src/tracking/claim.ts
git add -A
