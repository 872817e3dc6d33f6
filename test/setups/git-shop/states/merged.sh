# A merge whose conflict was resolved by hand, so that `git show` of it has a combined diff.
. "$SETUP/states/conflict.sh"
git checkout -q --theirs src/lib/policies.ts src/carriers/rate.ts
sed -i '/^<<<<<<</d; /^=======$/d; /^>>>>>>>/d' README.md src/*/*.ts
git rm -q --ignore-unmatch src/shipping/label.ts src/billing/payment.ts 2> /dev/null
git add -A && git commit -q -m "Merge branch 'feature/retry-policy'" -m 'Both names are gone: it is called retrying now and takes a policy.'
