# The tests of the pre-push hook fail.
. "$SETUP/states/ahead.sh"
mkdir -p .git/hooks
printf '#!/bin/sh\nsed "s#@PROJECT@#$PWD#" %s/hooks/vitest-failed.txt\necho "husky - pre-push script failed (code 1)" >&2\nexit 1\n' "$SETUP" > .git/hooks/pre-push
chmod +x .git/hooks/pre-push
