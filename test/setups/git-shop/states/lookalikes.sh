# Texts and names that look like git's own output.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
mkdir -p migrations docs
printf -- '-- orders of closed accounts\nDELETE FROM orders;\n-- a/orders.sql\n++ counter\n' > migrations/007.sql
printf 'How to read a patch\n\n---\n\n    diff --git a/x b/x\n    @@ -1 +1 @@\n\nend\n' > docs/patches.md
echo one > 'docs/two words.md'
echo one > 'docs/übersicht.md'
echo one > 'docs/a -> b.md'
echo one > 'docs/modified:   c.md'
git add -A
git commit -q -F - <<'MESSAGE'
docs: how to read a log

commit 0123456789abcdef0123456789abcdef01234567
Author: Nobody <nobody@example.com>
Date:   Thu Jan 1 00:00:00 1970 +0000

    a message inside a message

diff --git a/x b/x
--- a/x
+++ b/x
@@ -1 +1 @@
-old
+new
MESSAGE
git commit -q --allow-empty --allow-empty-message -m ''
git commit -q --allow-empty -m 'one line that is rather longer than any forge would show without a fold, since someone put the whole story of the change into its subject and pressed return without thinking'
printf -- '-- orders of accounts that were closed\nDELETE FROM orders WHERE closed;\n-- b/orders.sql\n++ count\n' > migrations/007.sql
printf 'How to read a patch\n\n+++\n\n    diff --git a/y b/y\n    @@ -2 +2 @@\n\nend\n' > docs/patches.md
for name in 'two words' 'übersicht' 'a -> b' 'modified:   c'; do echo two > "docs/$name.md"; done
git mv 'docs/two words.md' 'docs/three small words.md'
