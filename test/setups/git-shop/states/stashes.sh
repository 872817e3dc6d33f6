# Four stashes; the newest meets a conflict when it is popped, unless $2 is fits.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
echo '- draft' >> README.md && git stash push -q -m 'draft of the README'
git switch -q -c feature/pdf-labels
cp "$SETUP/files/pdf.ts" src/shipping/pdf.ts && git stash push -q -u
git switch -q main
sed -i 's/50 rows/80 rows/' README.md src/*/*.ts && git stash push -q
sed -i 's/attempts: 5/attempts: 7/' src/*/*.ts && echo '- seven attempts' >> README.md && git rm -q tools/label_report.py && git stash push -q -m 'WIP: seven attempts, see review of #161'
[ "${2-}" = fits ] || { sed -i 's/attempts: 5/attempts: 6/' src/shipping/*.ts src/tracking/*.ts; git commit -q -am 'fix: one more attempt while parcels move'; }
