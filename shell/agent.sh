# shellcheck shell=bash
# An agent of which nothing is known but a variable that it sets for the commands it runs. What the shell was started with as its
# output is shown to the reader, if that is a pipe: a file or a terminal may be somebody else's.
__tks_find_output() {
  [[ -p /dev/fd/1 || -S /dev/fd/1 ]] && __tks_is_asked || return 1
  [[ -z ${ZSH_VERSION-} ]] || zmodload -F zsh/stat b:zstat 2>/dev/null || return 1
  local __tks_identity=''
  __tks_identify 1 || return 1
  __tks_out=$__tks_identity
  __tks_make_folder
  if [[ $__tks_line != *[$';&|<>(){}`\n']* && $__tks_aliases != *"${__tks_line%% *}"* ]]; then
    __tks_only=${__tks_line%% *}
  fi
  # What the line runs gets the environment that it would have without tks.
  if [[ ${BASH_ENV-} == @BASH_ENV@ ]]; then
    if [[ -n ${TKS_BASH_ENV-} ]]; then BASH_ENV=$TKS_BASH_ENV; else unset BASH_ENV; fi
    unset TKS_BASH_ENV
  fi
}

# Where short commands put their output.
__tks_make_folder() {
  local __tks_folder=${TMPDIR:-/tmp}/tks-$UID
  [[ -d $__tks_folder/agent ]] || \command mkdir -p -m 700 "$__tks_folder" "$__tks_folder/agent" 2>/dev/null
}

# One of the variables was set by the process that has started this shell, for it alone: that is the agent. A script, a test, or
# a server that an agent has started had the variable itself when it began.
__tks_is_asked() {
  local __tks_name __tks_value __tks_each __tks_theirs
  local -a __tks_entries=()
  if [[ $OSTYPE == darwin* ]]; then
    # Of the system's own programs it shows no variables at all.
    __tks_theirs=" $(\command ps -Eww -o command= -p "$PPID" 2>/dev/null) "
    [[ $__tks_theirs == *' PATH='* ]] || return 1
  elif [[ ! -r /proc/$PPID/environ ]]; then
    return 1
  elif [[ -n ${ZSH_VERSION-} ]]; then
    __tks_entries=("${(@0)$(</proc/$PPID/environ)}")
  else
    mapfile -d '' -t __tks_entries </proc/"$PPID"/environ
  fi
  [[ -n ${__tks_entries[*]-}${__tks_theirs-} ]] || return 1
  for __tks_name in @AGENTS@; do
    if [[ -n ${ZSH_VERSION-} ]]; then __tks_value=${(P)__tks_name-}; else __tks_value=${!__tks_name-}; fi
    [[ -n $__tks_value && ${__tks_theirs-} != *" $__tks_name=$__tks_value "* ]] || continue
    for __tks_each in "${__tks_entries[@]}"; do
      [[ $__tks_each != "$__tks_name=$__tks_value" ]] || continue 2
    done
    return 0
  done
  return 1
}

# The number of a file or pipe, and of the file system that it is in.
__tks_identify() {
  local -a __tks_facts=()
  if [[ -n ${ZSH_VERSION-} ]]; then
    # Not with its messages elsewhere: that could be the file that is asked for.
    [[ -e /dev/fd/$1 ]] && zstat -A __tks_facts -f "$1" && __tks_identity="${__tks_facts[1]} ${__tks_facts[2]}"
  else
    [[ -r /proc/self/fdinfo/$1 ]] && mapfile -t __tks_facts </proc/self/fdinfo/"$1"
    [[ ${__tks_facts[3]-} == ino:* ]] && __tks_identity="${__tks_facts[2]} ${__tks_facts[3]}"
  fi
}

__tks_is_shown() {
  local __tks_identity=''
  __tks_identify "$1" && [[ $__tks_identity == "$__tks_out" ]]
}
