# The conflicts are solved and the merge is not committed yet.
. "$SETUP/states/conflict.sh"
git add -A
