# shellcheck shell=bash
# Read by each zsh, by a login shell when PATH is set. A script goes on at once; so does a line that no agent has sent.
[ -z "${ZSH_EXECUTION_STRING-}" ] || @READ@
