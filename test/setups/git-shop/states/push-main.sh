. "$SETUP/states/server-hooks.sh"
. "$SETUP/states/ahead.sh"
