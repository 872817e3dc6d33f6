# Eight commits on a branch, two of them fixups; main went on, and $2 (clean, conflict) says how they meet.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git switch -q -c feature/money-type main~6
sed -i '1i // Amounts are Money everywhere.' src/orders/order.ts && git commit -q -am 'docs(orders): say what an amount is'
sed -i 's/ZERO/NOTHING/' src/orders/*.ts src/tracking/*.ts && git commit -q -am 'refactor: ZERO is called NOTHING'
echo 'a' > docs.md && git add docs.md && git commit -q -m 'docs: a page of its own'
echo 'b' >> docs.md && git commit -q -am 'fixup! docs: a page of its own'
sed -i 's/readonly number: string/readonly reference: string/' src/tracking/webhook.ts && git commit -q -am 'refactor(webhooks)!: number is a reference'
echo 'c' >> docs.md && git commit -q -am 'fixup! docs: a page of its own'
sed -i 's/readonly id: string/readonly id: Id/' src/orders/*.ts && git commit -q -am 'types: ids are branded'
[ "${2-}" != dirty ] || { echo later >> README.md; cp README.md src/orders/README.md; }
[ "${2-}" != conflict ] || { git switch -q main; sed -i 's/readonly number: string/readonly name: string/; s/ZERO/NULL/' src/*/*.ts; git commit -q -am 'refactor: number is a name'; git switch -q feature/money-type; }
