# A shop's repository with some 300 commits, cloned from a server that answers as github.com does, in the state of
# states/$1.sh. The history comes from history.mjs and has the same hashes on every run.
server="$HOME/../git"
mkdir -p "$server/acme" "$HOME/bin"
cp "$SETUP/ssh.sh" "$HOME/bin/ssh.sh"
git config --global core.sshCommand "sh $HOME/bin/ssh.sh"
git config --global gc.auto 0
key=$(cat "$SETUP"/*.mjs | git hash-object --stdin)
if [ ! -d "$CACHE/git-shop-$key" ]; then
  git init -q --bare "$CACHE/git-shop-$$"
  node "$SETUP/history.mjs" | git -C "$CACHE/git-shop-$$" fast-import --quiet
  git -C "$CACHE/git-shop-$$" branch -q -D work
  mv -T "$CACHE/git-shop-$$" "$CACHE/git-shop-$key" 2> /dev/null || rm -rf "$CACHE/git-shop-$$"
fi
cp -r "$CACHE/git-shop-$key" "$server/acme/parcelshop.git"
git clone -q git@github.com:acme/parcelshop.git .
. "$SETUP/states/$1.sh"
