# Two branches whose merge has every kind of conflict: both changed, both added, deleted by us, deleted by them, renamed by both.
git switch -q -c feature/retry-policy main~20
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
sed -i 's/withRetry(/withPolicy(/; s/exponential({ base: 200, max: 10_000 })/policies.carrier/' src/*/*.ts
sed -i "s/^Orders, labels and tracking.*/Orders, labels, claims and tracking for small shops./" README.md
sed -i "s/readonly createdAt: Date;/readonly createdAt: Temporal.Instant;/" src/tracking/webhook.ts src/carriers/rate.ts src/orders/order.ts
mkdir -p src/lib && printf 'export const policies = {\n  carrier: { attempts: 5, base: 200 },\n};\n' > src/lib/policies.ts
git rm -q src/tracking/event.ts
git mv src/shipping/label.ts src/shipping/parcelLabel.ts
echo '// policies live in src/lib/policies.ts' >> src/billing/payment.ts
git add -A
git commit -q -m 'refactor: one retry policy for all carriers'
git switch -q main
sed -i 's/withRetry(/retrying(/; s/attempts: 5/attempts: 4/' src/*/*.ts
sed -i "s/^Orders, labels and tracking.*/Orders, labels and tracking for shops of any size, behind one HTTP API./" README.md
sed -i "s/readonly createdAt: Date;/readonly createdAt: number;/" src/tracking/webhook.ts src/carriers/rate.ts src/orders/order.ts
mkdir -p src/lib && printf 'export const policies = new Map();\n' > src/lib/policies.ts
sed -i 's/cents/minorUnits/' src/tracking/event.ts
git mv src/shipping/label.ts src/shipping/printedLabel.ts
git rm -qf src/billing/payment.ts
git add -A
git commit -q -m 'refactor: name the retry helper after what it does'
