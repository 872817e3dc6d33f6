# A generated client of 95 files, a few renames, deletions and a mode change, all staged.
. "$SETUP/states/untracked.sh"
git mv src/shipping/label.ts src/shipping/pdfLabel.ts
git mv src/orders/voucher.ts src/orders/coupon.ts
git rm -q tools/label_report.py tools/rate_report.py
chmod +x tools/dunning_report.py
ln -s ../README.md docs-link.md
git add -A
