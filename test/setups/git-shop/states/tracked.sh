# Branches that are ahead of, behind, level with, and without their upstream, and one whose upstream is gone.
. "$SETUP/states/branches.sh"
git fetch -q
git branch -q --set-upstream-to=origin/fix/retry-4xx fix/retry-4xx
git branch -q release/1.x main~9 && git branch -q --set-upstream-to=origin/release/1.x release/1.x
git branch -q renovate/vitest-3.x origin/renovate/vitest-3.x
git switch -q fix/retry-4xx && echo '- 4xx' >> README.md && git commit -q -am 'docs: 4xx are final'
git update-ref refs/remotes/origin/fix/gone main~3 && git branch -q fix/gone main~3 && git config branch.fix/gone.remote origin && git config branch.fix/gone.merge refs/heads/fix/gone && git update-ref -d refs/remotes/origin/fix/gone
for n in accounts claims consents depots dunnings events invoices labels manifests; do git branch -q "spike/$n-as-a-service" "main~$((${#n} * 2))"; done
git switch -q main
