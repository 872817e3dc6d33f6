export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
for n in 1 2 3; do echo "- step $n" >> README.md; git commit -q -am "docs: step $n"; done
