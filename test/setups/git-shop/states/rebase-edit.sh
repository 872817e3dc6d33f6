# An interactive rebase that stopped to edit a commit, and the first of the changes is staged.
. "$SETUP/states/to-rebase.sh"
GIT_SEQUENCE_EDITOR="sed -i '3s/pick/edit/'" git rebase -q -i main~6 > /dev/null 2>&1 || :
echo '- edited' >> docs.md && git add docs.md && echo '- not yet' >> docs.md && echo x > later.md
