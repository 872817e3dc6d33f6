# Changes that nobody staged.
sed -i 's/attempts: 5/attempts: 6/' src/shipping/manifest.ts src/tracking/claim.ts
echo 'todo' > notes.txt
