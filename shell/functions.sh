# shellcheck shell=bash
# Sourced by bash or zsh in front of a command line that an agent runs; put there by `tks init`.
# Commands that tks knows get a function of their name. It does something only where the command writes to what is shown to the
# reader: in a pipe, a redirect, `$(…)` or a script the command runs as ever.
# Nothing here starts a process, but the command itself and, from 1,024 bytes of output on, tks.

__tks_node=@NODE@ __tks_cli=@CLI@

# Defines the functions of those names that stand in the line and are installed.
__tks_define() {
  local __tks_line __tks_aliases __tks_name __tks_quiet __tks_bin=''
  if [[ -n ${ZSH_VERSION-} ]]; then
    emulate -L zsh
    zmodload zsh/system zsh/parameter 2>/dev/null || return 0
    __tks_line=${ZSH_EXECUTION_STRING-} __tks_aliases=${aliases[*]-}
    __tks_quiet='emulate -L zsh; unsetopt xtrace errexit errreturn multibyte bgnice'
  else
    ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || return 0
    local -
    set +aefux +o posix
    __tks_line=${BASH_EXECUTION_STRING-} __tks_aliases=${BASH_ALIASES[*]-}
    __tks_quiet='local -; set +aefux'
  fi
  __tks_only=
  [[ ${TKS_RAW-} != 1 && -n $__tks_line && -x $__tks_node && -r $__tks_cli ]] || return 0
  __tks_find_output || return 0
  # Lines in which a function could be told from the program: background jobs have its process id, the others ask what it is.
  case $__tks_line in
    *[!'&<>|']'&'[!'&>']* | *coproc* | *'trap '* | *'type '* | *'command -v'* | *'command -V'* | *typeset* | *declare* | \
      *functions* | *'which '* | *'whence '* | *'where '* | *compgen* | *'hash '* | *FUNCNAME* | *BASH_* | *'export -f'*)
      return 0
      ;;
  esac
  # The programs of an environment that the line activates.
  if [[ $__tks_line == */activate* ]]; then
    __tks_bin=${__tks_line%%/activate*}
    __tks_bin=${__tks_bin##*[[:space:]\"\'\;\&\|\(]}
  fi
  for __tks_name in "$@"; do
    [[ $__tks_line$__tks_aliases == *"$__tks_name"* && $__tks_line != *"\\$__tks_name"* ]] || continue
    if [[ -n ${ZSH_VERSION-} ]]; then
      [[ -z ${functions[$__tks_name]-} ]] && { whence -p -- "$__tks_name" || [[ -x $__tks_bin/$__tks_name ]]; } || continue
    else
      ! declare -F -- "$__tks_name" && { type -P -- "$__tks_name" || [[ -x $__tks_bin/$__tks_name ]]; } || continue
    fi
    # What a line traces with `set -x` is the call alone.
    eval "function $__tks_name { { $__tks_quiet; } 2>/dev/null; __tks_run '$__tks_name' \"\$@\"; }"
  done >/dev/null
}

@HOST@
__tks_run() {
  local __tks_way=raw
  if [[ ${TKS_RAW-} != 1 && -x $__tks_node && -r $__tks_cli ]] && __tks_is_shown 1; then
    __tks_sort "$@"
  fi
  case $__tks_way in
    file) __tks_file "$@" ;;
    run)
      # The shell would have made way for the command, too; whoever stops it means the command.
      if [[ ${__tks_only-} == "$1" && -z ${NODE_OPTIONS-} ]]; then exec "$__tks_node" "$__tks_cli" -- "$@"; fi
      __tks_start -- "$@"
      ;;
    *) \command "$@" ;;
  esac
  # Where a function ends within `case`, zsh forgets `set -e`.
  return $?
}

# Options of Node that are meant for the command must not stop tks, which hands them on.
__tks_start() {
  if [[ -n ${NODE_OPTIONS-} ]]; then
    TKS_NODE_OPTIONS=$NODE_OPTIONS NODE_OPTIONS='' "$__tks_node" "$__tks_cli" "$@"
  else
    "$__tks_node" "$__tks_cli" "$@"
  fi
}

# The command writes to a file of ours, as it would to that of the host; a small one is printed by the shell.
__tks_file() {
  local __tks_folder=${TMPDIR:-/tmp}/tks-$UID/@FOLDER@ __tks_text='' __tks_code=0 __tks_watcher=''
  local __tks_saved=$__tks_folder/${BASHPID:-${sysparams[pid]-}}
  if ! { [[ -O $__tks_folder && ! -L $__tks_folder ]] && \builtin true >|"$__tks_saved" 3>|"$__tks_saved.exit"; } 2>/dev/null; then
    __tks_start -- "$@"
    return
  fi
  if [[ -p $__tks_folder/never ]]; then
    __tks_watch "$@" &
    __tks_watcher=$!
  fi
  if __tks_is_shown 2; then
    \command "$@" >>"$__tks_saved" 2>&1 || __tks_code=$?
  else
    \command "$@" >>"$__tks_saved" || __tks_code=$?
  fi
  if __tks_watched || [[ ! -s $__tks_saved ]]; then
    :
  elif __tks_small; then
    if [[ -n ${ZSH_VERSION-} ]]; then syswrite "$__tks_text"; else \builtin printf %s "$__tks_text"; fi
  else
    __tks_start --finish "$__tks_saved" $__tks_code "$@" || \command cat "$__tks_saved"
  fi
  \builtin true >|"$__tks_saved"
  return $__tks_code
}

# What is still alive after five seconds is printed as it comes: the reader may look at it, and stop it. No process is started to
# wait for that; nobody ever writes to this pipe.
__tks_watch() {
  local __tks_after=000${TKS_LIVE_AFTER:-5000}
  [[ $__tks_after != *[!0-9]* ]] || __tks_after=5000
  \builtin read -t "${__tks_after%???}.${__tks_after: -3}" -r __tks_text <>"$__tks_folder/never"
  if [[ -n ${NODE_OPTIONS-} ]]; then \builtin export TKS_NODE_OPTIONS=$NODE_OPTIONS NODE_OPTIONS=''; fi
  \builtin exec "$__tks_node" "$__tks_cli" --follow "$__tks_saved" "$@"
}

# True if it was printed so. One that still waits ends here, and has printed nothing.
__tks_watched() {
  [[ -n $__tks_watcher ]] || return 1
  \builtin printf %s "$__tks_code" >|"$__tks_saved.exit"
  { \builtin kill "$__tks_watcher" && \builtin wait "$__tks_watcher"; } 2>/dev/null
}

# Reads an output of less than 1,024 bytes; one with a NUL byte, which bash cannot hold, is none.
__tks_small() {
  if [[ -n ${ZSH_VERSION-} ]]; then
    sysread -s 1024 __tks_text <"$__tks_saved" && ((${#__tks_text} < 1024))
  else
    ! IFS='' LC_ALL=C read -r -d '' -n 1024 __tks_text <"$__tks_saved"
  fi
}

# How this command is best run: `file` for those that end soon, start nothing that lives on and print little; `run` through tks;
# `raw` for what there is nothing to gain from, and where secrets may be printed.
__tks_sort() {
  local __tks_program=$1
  case $1 in
    git)
      shift
      while (($#)); do
        case $1 in
          -C | -c) shift ;;
          --no-pager | -P | --no-optional-locks | --literal-pathspecs) ;;
          *) break ;;
        esac
        shift
      done
      case ${1-} in
        add | blame | branch | cat-file | clean | diff | grep | log | ls-files | ls-tree | mv | reflog | remote | reset | \
          restore | rm | shortlog | show | stash | status | tag) __tks_way=file ;;
        '' | config | credential* | describe | hash-object | help | merge-base | rev-list | rev-parse | symbolic-ref | var | \
          version | --version | --help | --exec-path) ;;
        *) __tks_way=run ;;
      esac
      ;;
    timeout | gtimeout | nice | ionice | env | stdbuf | cross-env) __tks_inner "$@" ;;
    node | python | python2 | python3 | ruby | php) __tks_script "$@" ;;
    npx | bunx | pnpx | uvx | pipx | bundle) __tks_way=run ;;
    pdm | poetry | hatch | rye | pipenv) [[ ${2-} != run ]] || __tks_way=run ;;
@SORT@
  esac
  # A filter of the user's own may serve it, whatever else is known of it.
  [[ $__tks_way != raw || ${__tks_own-} != *" $__tks_program "* ]] || __tks_way=run
  # Node does not hand on descriptors such as those of `<(…)`.
  [[ "$*" != */fd/[0-9]* || $__tks_way == file ]] || __tks_way=raw
  if [[ $__tks_way == file ]]; then
    case "$*" in
      *.env* | *netrc* | *.pgpass* | *npmrc* | *pypirc* | *.my.cnf* | *[Cc]redential* | *htpasswd* | *id_[rde]* | *.pem* | \
        *.key* | *.p12* | *.pfx* | *.jks* | *.keystore* | *[Ss]ecret* | *docker?config* | *kube?config* | *shadow* | \
        *[Pp]assw* | *[Tt]oken*) __tks_way=raw ;;
    esac
  fi
}

# A program that runs another one is taken the way of that one.
__tks_inner() {
  shift
  while (($#)); do
    case $1 in
      -s | -u | -C | --signal | --unset | --chdir) shift ;;
      -* | *=* | [0-9]*) ;;
      *) break ;;
    esac
    (($#)) && shift
  done
  (($#)) || return 0
  case $1 in
    @NAMES@) __tks_sort "$@" ;;
    *) [[ ${__tks_own-} != *" $1 "* ]] || __tks_way=run ;;
  esac
}

# A script, a module or a test runner of the language; not its prompt, nor a line of program.
__tks_script() {
  local __tks_first=$1
  shift
  while [[ ${1-} == -[uBOIsE] ]]; do shift; done
  case $__tks_first:${1-} in
    *: | *:-c | *:-e | *:-r | *:-p) ;;
    python*:-m) case ${2-} in @NAMES@) __tks_way=run ;; esac ;;
    node:--test* | node:--import* | node:--experimental*) __tks_way=run ;;
    *:-*) ;;
    *) __tks_way=run ;;
  esac
}

@START@
