# A commit of ours, and staged changes that belong to it.
. "$SETUP/states/ahead.sh"
. "$SETUP/states/staged.sh"
