import { type OptionSpec, pathsOf, quoted, RUN, type Spec } from './spec.ts';

const namesOf = (options: readonly OptionSpec[]): string[] => options.flatMap(({ names }) => names);
const wordsOf = ({ commands, values, options }: Spec): string[] => [
  ...commands.map(({ name }) => name),
  ...values,
  ...namesOf(options),
];

/** With bash-completion the wrapped command is completed as it would be by itself, else by names of files. */
export function bashScript(spec: Spec): string {
  const paths = pathsOf(spec);
  const valued = paths.flatMap(([path, { options }]) =>
    options.filter(({ takesValue }) => takesValue).map(({ names, values }) => ({ path, names, values })),
  );
  return `# Completion of tks for bash, made by \`tks completion bash\`.
_tks_words() {
  case $1 in
${paths.map(([path, command]) => `    ${quoted(path)}) words=${quoted(wordsOf(command).join(' '))} ;;`).join('\n')}
    *) return 1 ;;
  esac
}

_tks_values() {
  case $1 in
${valued
  .map(({ path, names, values }) => {
    const patterns = names.map((name) => quoted(`${path} ${name}`)).join(' | ');
    return `    ${patterns}) words=${quoted(values.join(' '))} ;;`;
  })
  .join('\n')}
    *) return 1 ;;
  esac
}

${WRAPPED}

${mainOf(spec)}

complete -F _tks tks
`;
}

const WRAPPED = `_tks_wrapped() {
  if declare -F _comp_command_offset >/dev/null; then
    _comp_command_offset "$1"
  elif declare -F _command_offset >/dev/null; then
    _command_offset "$1"
  elif ((COMP_CWORD == $1)); then
    COMPREPLY=($(compgen -c -- "\${COMP_WORDS[COMP_CWORD]}"))
  else
    compopt -o bashdefault -o default
  fi
}`;

function mainOf(spec: Spec): string {
  const run = spec.commands.find(({ name }) => name === RUN)!;
  return `_tks() {
  local IFS=$' \\t\\n' words='' at=2 path=\${COMP_WORDS[1]-} cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${quoted(wordsOf(spec).join(' '))} -- "$cur") $([[ $cur == -* ]] || compgen -c -- "$cur"))
    return
  fi
  _tks_words "$path" || { _tks_wrapped 1; return; }
  if [[ $path == ${RUN} ]]; then
    while ((at < COMP_CWORD)); do
      case \${COMP_WORDS[at]} in
        --) ((++at)) && break ;;
        ${namesOf(run.options.filter(({ takesValue }) => takesValue)).join(' | ') || '-'}) ((at += 2)) ;;
        -*) ((++at)) ;;
        *) break ;;
      esac
    done
    if ((at < COMP_CWORD)) || [[ $at -eq $COMP_CWORD && ( $cur != -* || $prev == -- ) ]]; then
      _tks_wrapped "$at"
      return
    fi
  elif ((COMP_CWORD > 2)) && _tks_words "$path \${COMP_WORDS[2]}"; then
    path+=" \${COMP_WORDS[2]}"
  fi
  if [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $cur == = ]]; then cur=''; fi
  if _tks_values "$path $prev"; then
    if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); else compopt -o default; fi
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    [[ $cur == -* ]] || compopt -o default
  fi
}`;
}
