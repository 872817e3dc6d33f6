# The server refuses with the text in hooks/$2.txt.
{
  echo '#!/bin/sh'
  echo "cat '$SETUP/hooks/$2.txt' >&2"
  echo 'exit 1'
} > "$server/acme/parcelshop.git/hooks/pre-receive"
chmod +x "$server/acme/parcelshop.git/hooks/pre-receive"
. "$SETUP/states/ahead.sh"
