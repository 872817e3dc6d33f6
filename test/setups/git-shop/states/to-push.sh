# A new branch with two commits, ready to be pushed; the server greets as github.com does.
. "$SETUP/states/server-hooks.sh"
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git switch -q -c feature/pdf-labels
cp "$SETUP/files/pdf.ts" src/shipping/pdf.ts && git add -A && git commit -q -m 'feat(labels): draw labels as PDF'
cp "$SETUP/files/pdf.test.ts" test/shipping/pdf.test.ts && git add -A && git commit -q -m 'test(labels): PDF'
