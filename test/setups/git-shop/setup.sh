# A shop's repository with some 300 commits, cloned from a server that answers as github.com does, in the state of
# states/$1.sh. The history comes from history.mjs and has the same hashes on every run.
server="$HOME/../git"
mkdir -p "$server/acme" "$HOME/bin"
cp "$SETUP/ssh.sh" "$HOME/bin/ssh.sh"
git config --global core.sshCommand "sh $HOME/bin/ssh.sh"
git config --global gc.auto 0
git init -q --bare "$server/acme/parcelshop.git"
node "$SETUP/history.mjs" | git -C "$server/acme/parcelshop.git" fast-import --quiet
git -C "$server/acme/parcelshop.git" branch -q -D work
git clone -q git@github.com:acme/parcelshop.git .
. "$SETUP/states/$1.sh"
