# Someone else pushed, and we have not fetched.
. "$SETUP/states/ahead.sh"
git clone -q git@github.com:acme/parcelshop.git "$HOME/other"
(cd "$HOME/other" && echo '- from elsewhere' >> README.md && git commit -q -am 'docs: from elsewhere' && git push -q 2> /dev/null)
