# A branch as it comes to review: renames with edits, a mode change, images, new and deleted files.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
mkdir -p assets && head -c 3000 package-lock.json | gzip -n > assets/logo.png
echo '#!/bin/sh' > tools/nightly.sh && echo 'python3 tools/rate_report.py "$1"' >> tools/nightly.sh
git add -A && git commit -q -m 'chore: logo and nightly report'
git switch -q -c feature/pdf-labels
git mv src/shipping/label.ts src/shipping/pdfLabel.ts
sed -i 's/describeLabel/captionOf/; s/readonly number: string;/&\n  readonly format: PageFormat;/' src/shipping/pdfLabel.ts
git mv tools/label_report.py tools/pdf_label_report.py
cp "$SETUP/files/pdf.ts" src/shipping/pdf.ts
cp "$SETUP/files/page-format.ts" src/shipping/pageFormat.ts
cp "$SETUP/files/pdf.test.ts" test/shipping/pdf.test.ts
chmod +x tools/nightly.sh
echo 'python3 tools/pdf_label_report.py "$1"' >> tools/nightly.sh
head -c 5000 package-lock.json | gzip -n > assets/logo.png
head -c 900 package-lock.json | gzip -n > assets/font.woff2
git rm -q src/billing/dunning.ts test/billing/dunning.test.ts
sed -i "s/POST/PUT/; s/response\.status)\.toBe(201)/response.status).toBe(200)/" README.md test/*/*.test.ts
sed -i 's/const offset = (page - 1) \* PAGE_SIZE;/const offset = Math.max(0, page - 1) * PAGE_SIZE;/' src/*/*.ts
sed -i 's/cents: Number(row.amount)/cents: Number.parseInt(row.amount, 10)/' src/shipping/*.ts
git add -A && git commit -q -m 'feat(labels): print labels as PDF'
