# Staged changes, and a $2 hook that prints hooks/$3.txt and exits with $4.
. "$SETUP/states/staged.sh"
mkdir -p .git/hooks
{
  echo '#!/bin/sh'
  echo "sed \"s#@PROJECT@#\$PWD#\" '$SETUP/hooks/$3.txt'"
  [ "$4" = 0 ] || echo "echo 'husky - $2 script failed (code $4)' >&2"
  echo "exit $4"
} > ".git/hooks/$2"
chmod +x ".git/hooks/$2"
