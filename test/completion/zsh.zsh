# Prints what zsh offers for a line, a match a line: zsh.zsh SCRIPT LINE
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT= RPROMPT=; autoload -U compinit; compinit -u -d ~/dump; . ${(q)1}"
# Each function of completion hands its matches to compadd, which tells which of them fit.
zpty -w z 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits; builtin compadd -A hits "$@"; (($#hits)) && print -rl -- "" "="$^hits
}
done_() { print -r -- "=E""ND"; exit }
comppostfuncs=(done_); bindkey "^I" complete-word'
zpty -w -n z "$2"$'\t'
text=''
while zpty -r z part; do
  text+=$part
  [[ $part != *=END* ]] || break
done
print -rl -- ${${${(M)${(f)${text//$'\r'/}}:#=*}#=}:#END}
