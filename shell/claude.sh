# shellcheck shell=bash
# Claude Code gives a line one file as its output, and shows that.

# The shell was started with the file that is shown to the reader as its output.
__tks_find_output() {
  local __tks_each __tks_options=${BASHOPTS-}
  if [[ -n ${ZSH_VERSION-} ]]; then
    setopt null_glob
  else
    shopt -u failglob nocasematch
    shopt -s nullglob
  fi
  __tks_out=
  for __tks_each in "${CLAUDE_CODE_CHILD_NOTES_DIR%/*}"/tasks/*.output \
    "${TMPDIR:-/tmp}"/claude-*/*/"${CLAUDE_CODE_SESSION_ID:-none}"/tasks/*.output \
    /tmp/claude-*/*/"${CLAUDE_CODE_SESSION_ID:-none}"/tasks/*.output; do
    if [[ /dev/fd/1 -ef $__tks_each ]]; then
      __tks_out=$__tks_each
      break
    fi
  done
  if [[ -z ${ZSH_VERSION-} ]]; then
    [[ :$__tks_options: == *:nullglob:* ]] || shopt -u nullglob
    [[ :$__tks_options: != *:failglob:* ]] || shopt -s failglob
    [[ :$__tks_options: != *:nocasematch:* ]] || shopt -s nocasematch
  fi
  # What stands around the line is the host's.
  __tks_line=${__tks_line#*' eval '}
  [[ -n $__tks_out ]]
}

__tks_is_shown() {
  [[ /dev/fd/$1 -ef $__tks_out ]]
}
