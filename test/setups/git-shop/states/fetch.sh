# What a fetch brings after a week: new branches and tags, moved, rewritten and deleted ones.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git clone -q git@github.com:acme/parcelshop.git "$HOME/other"
push() { (cd "$HOME/other" && git push -q "$@" 2> /dev/null); }
each() { prefix=$1; number=0; shift; for name; do number=$((number + 3)); push origin "main~$number:refs/$prefix/$name"; done; }
each heads feature/pdf-labels feature/webhook-retries feature/locale-mails fix/currency fix/negative-refunds fix/timeouts renovate/vitest-3.x renovate/eslint-9.x renovate/zod-4.x release/1.x release/1.3 chore/node-22
git fetch -q
push origin --delete fix/currency fix/timeouts renovate/zod-4.x release/1.x
push origin main~1:refs/heads/release/1.3 main~2:refs/heads/feature/webhook-retries
(cd "$HOME/other" && git checkout -q main~12 && git commit -q --allow-empty -m 'feat(mails): rewritten')
push -f origin HEAD:refs/heads/feature/locale-mails
(cd "$HOME/other" && git checkout -q main && echo '- from elsewhere' >> README.md && git commit -q -am 'docs: from elsewhere')
push origin main
each heads feature/cursor-pagination feature/claims-export feature/depot-map feature/returns fix/retry-4xx fix/umlauts fix/rounding fix/api-key-scope renovate/typescript-5.x renovate/vite-7.x docs/webhooks docs/errors perf/invoice-cache
each tags v1.3.1 v1.3.2 nightly-2025-11-16 nightly-2025-11-17
