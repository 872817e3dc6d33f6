# An interactive rebase that stopped at a conflict in its third step.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git switch -q -c feature/money-type main~6
sed -i '1i // Amounts are Money everywhere.' src/orders/order.ts && git commit -q -am 'docs(orders): say what an amount is'
sed -i 's/ZERO/NOTHING/' src/orders/*.ts src/tracking/*.ts && git commit -q -am 'refactor: ZERO is called NOTHING'
sed -i 's/# parcelshop/# Parcelshop/' README.md src/*/*.ts && git commit -q -am 'docs: the name has a capital'
sed -i 's/readonly number: string/readonly reference: string/' src/tracking/webhook.ts && git commit -q -am 'refactor(webhooks)!: number is a reference'
sed -i 's/readonly id: string/readonly id: Id/' src/orders/*.ts && git commit -q -am 'types: ids are branded'
git switch -q main
sed -i 's/# parcelshop/# parcelshop API/' README.md && git commit -q -am 'docs: say that it is an API'
git switch -q feature/money-type
GIT_SEQUENCE_EDITOR=: git rebase -q -i main > /dev/null 2>&1 || :
