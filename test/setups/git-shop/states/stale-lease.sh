# Someone else pushed to our branch since we fetched, and we have rewritten it.
git switch -q -c feature/pdf-labels
. "$SETUP/states/ahead.sh"
git push -q -u origin feature/pdf-labels 2> /dev/null
git clone -q -b feature/pdf-labels git@github.com:acme/parcelshop.git "$HOME/other"
(cd "$HOME/other" && echo '- from elsewhere' >> README.md && git commit -q -am 'docs: from elsewhere' && git push -q 2> /dev/null)
git commit -q --amend -m 'docs: step 3, better'
