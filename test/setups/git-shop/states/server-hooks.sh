# The server's messages after a push: an invitation for new branches, the vulnerability count for main.
{
  echo '#!/bin/sh'
  echo 'while read -r old new ref; do'
  echo '  branch=${ref#refs/heads/}'
  echo '  case "$ref $old" in'
  echo "    refs/heads/main*) cat '$SETUP/hooks/github-vulnerabilities.txt' ;;"
  echo "    refs/heads/*\ 0000*) sed \"s#@BRANCH@#\$branch#\" '$SETUP/hooks/github-pull-request.txt' ;;"
  echo '  esac'
  echo 'done'
} > "$server/acme/parcelshop.git/hooks/post-receive"
chmod +x "$server/acme/parcelshop.git/hooks/post-receive"
