# A cherry-pick that stopped at a conflict, on a release branch.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
git switch -q -c release/1.x v1.0.0
git cherry-pick "$(git log --format=%H -1 main --grep='cursor instead of OFFSET')" > /dev/null 2>&1 || :
