# Branches here and on the server, tags of both kinds, a stash.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git branch -q feature/cursor-pagination main~2
git branch -q fix/retry-4xx main~4
git push -q origin fix/retry-4xx main~9:refs/heads/renovate/vitest-3.x main~3:refs/heads/release/1.x 2> /dev/null
git tag nightly-2025-11-17 main~2
git switch -q -c feature/pdf-labels
sed -i 's/attempts: 5/attempts: 6/' src/shipping/*.ts && git commit -q -am 'fix(shipping): one more attempt'
echo '- labels are PDF files' >> README.md && git commit -q -am 'docs: labels are PDF files'
git switch -q main
git merge -q --no-ff -m "Merge branch 'feature/pdf-labels'" feature/pdf-labels
