# Prints what bash offers for a line, a match a line: bash.bash SCRIPT LINE [without]
[[ ${3-} == without ]] || . /usr/share/bash-completion/bash_completion
. "$1"
compopt() { :; }
COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9
read -ra COMP_WORDS <<<"${2//=/ = }"
[[ $2 != *[' =']  ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_tks tks "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
