export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
rm -rf .git && git init -q && git add . && git commit -q -m 'Start from the template'
