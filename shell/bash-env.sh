# shellcheck shell=bash
# Read as BASH_ENV by each bash that is not interactive. A script goes on at once; so does a line that no agent has sent.
[ -z "${TKS_BASH_ENV-}" ] || eval ". \"$TKS_BASH_ENV\""
[ -z "${BASH_EXECUTION_STRING-}" ] || @READ@
