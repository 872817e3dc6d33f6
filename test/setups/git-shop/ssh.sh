# Stands in for ssh and github.com: runs what git asks of the server (the last argument) beside this home.
for command; do :; done
cd "$HOME/../git"
repository=${command#*\'}
repository=${repository%\'}
if [ ! -d "$repository" ]; then
  echo 'ERROR: Repository not found.' >&2
  exit 1
fi
eval "$command"
