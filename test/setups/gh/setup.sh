# Debian package: gh. A clone of acme/stock and a stand-in for GitHub's REST and GraphQL, which gh reaches through a socket:
# `gh [limited|logged-out|many]`.
rm -rf /tmp/gh-cli-cache
mkdir -p "$HOME/.config/gh"
echo "http_unix_socket: $HOME/github.sock" >"$HOME/.config/gh/config.yml"
[ "$1" = logged-out ] || cat >"$HOME/.config/gh/hosts.yml" <<'END'
github.com:
    user: robin
    oauth_token: gho_stand-in
    git_protocol: https
END
git init -q && git remote add origin https://github.com/acme/stock.git
printf '# stock\n' >README.md
git add . && git commit -qm 'Begin' && git checkout -qb count-by-shelf
git update-ref refs/remotes/origin/main main && git update-ref refs/remotes/origin/count-by-shelf main
git branch -q --set-upstream-to=origin/count-by-shelf 2>/dev/null || git config branch.count-by-shelf.remote origin
git config branch.count-by-shelf.merge refs/heads/count-by-shelf
python3 "$SETUP/logs.py" "$HOME/logs.zip"
setsid node "$SETUP/server.mjs" "$HOME" "$SETUP" "${1:-open}" </dev/null >/dev/null 2>"$HOME/server.log" &
for _ in $(seq 300); do
  [ -S "$HOME/github.sock" ] && break
  sleep 0.1
done
