# Renamed, deleted, type changed, mode changed, copied away, and a submodule with new commits and changes of its own.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git init -q --bare "$server/acme/shared-ui.git"
git clone -q git@github.com:acme/shared-ui.git "$HOME/shared-ui" 2> /dev/null
(cd "$HOME/shared-ui" && echo '# shared-ui' > README.md && echo 'x' > a.css && git add . && git commit -q -m 'first' && git push -q origin HEAD:main)
git submodule --quiet add git@github.com:acme/shared-ui.git vendor/shared-ui
git commit -q -m 'chore: shared-ui as a submodule'
(cd vendor/shared-ui && echo 'y' > a.css && git commit -q -am 'second' && echo 'z' > a.css && echo new > b.css)
git mv src/orders/voucher.ts src/orders/coupon.ts
git mv src/billing/dunning.ts src/billing/reminder.ts
sed -i 's/dunning/reminder/g' src/billing/reminder.ts
git rm -q tools/label_report.py
rm src/carriers/surcharge.ts
rm README.md && ln -s CHANGELOG.md README.md
chmod +x tools/rate_report.py
cp src/orders/order.ts src/orders/preorder.ts && git add src/orders/preorder.ts
sed -i 's/Report/Summar/' src/tracking/claim.ts
