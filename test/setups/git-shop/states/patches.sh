# The last five changes as one mailbox, on a branch from long before, with one of their files changed since.
git format-patch -q --stdout -5 main > ../fixes.mbox
git checkout -q -b fix/older main~60
for file in $(sed -n 's#^+++ b/##p' ../fixes.mbox | head -2); do [ ! -f "$file" ] || sed -i 's/const /let /' "$file"; done
git commit -q --allow-empty -am 'refactor: let in place of const'
