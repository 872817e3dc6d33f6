# shellcheck shell=sh
# Read by login shells and by interactive bash: an agent that is started from them hands BASH_ENV on to the shells that it starts.
if [ -z "${__tks_out-}" ] && [ "${BASH_ENV-}" != @BASH_ENV@ ]; then
  [ -z "${BASH_ENV-}" ] || export TKS_BASH_ENV="$BASH_ENV"
  export BASH_ENV=@BASH_ENV@
fi
# No BASH_ENV is read by `bash -ic LINE`, nor by `bash -c LINE` with a socket as its input, which it takes for a remote shell's.
if [ -n "${BASH_EXECUTION_STRING-}" ]; then
  case $- in
    *i*) __tks_late=1 ;;
    *) shopt -q login_shell || __tks_late=1 ;;
  esac
  [ -z "${__tks_late-}" ] || @READ@
  unset __tks_late
fi
