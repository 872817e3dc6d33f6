#!/bin/sh
# Stands in for an agent: runs a shell with a variable of its own set, and reads stdout and stderr from one pipe.
# usage: agent.sh NAME=VALUE SHELL…; ends with the shell's exit code
exec 4>&1
code=$({ { env "$@" 2>&1 </dev/null 3>&- 4>&-; echo $? >&3; } | cat >&4; } 3>&1)
exit "$code"
