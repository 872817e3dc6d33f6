# Three submodules: one as recorded, one with new commits and changes of its own, one that was never fetched ($2 = gone: its repository is no more).
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
for name in shared-ui icons mail-templates; do
  git init -q --bare "$server/acme/$name.git"
  git clone -q "git@github.com:acme/$name.git" "$HOME/$name" 2> /dev/null
  (cd "$HOME/$name" && echo "# $name" > README.md && echo 'x' > a.css && git add . && git commit -q -m 'first' && git push -q origin HEAD:main && git tag v2.1.0 && git push -q origin v2.1.0) 2> /dev/null
  git -C "$server/acme/$name.git" symbolic-ref HEAD refs/heads/main
  git submodule --quiet add "git@github.com:acme/$name.git" "vendor/$name"
done
git commit -q -m 'chore: shared code as submodules'
git push -q origin main 2> /dev/null
(cd vendor/icons && echo 'y' > a.css && git commit -q -am 'second' && echo 'z' > a.css && echo new > b.css)
git submodule --quiet deinit -f vendor/mail-templates
rm -rf .git/modules/vendor/mail-templates
[ "${2-}" != gone ] || rm -rf "$server/acme/mail-templates.git"
