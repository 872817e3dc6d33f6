# Our branch was rebased after it was pushed.
git switch -q -c feature/pdf-labels
. "$SETUP/states/ahead.sh"
git push -q -u origin feature/pdf-labels 2> /dev/null
git commit -q --amend -m 'docs: step 3, better'
