import { type OptionSpec, quoted, RUN, type Spec } from './spec.ts';

const described = ({ name, description }: Spec): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${description.replaceAll('\\', '\\\\')}`);

/** `'--by[what to tell apart]:value:(command project)'` */
function argumentOf({ names, description, takesValue, values }: OptionSpec): string[] {
  const text = description.replaceAll(/[[\]:\\]/gu, '\\$&');
  const value = !takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
  return names.map((name) => quoted(`${name}${takesValue && name.startsWith('--') ? '=' : ''}[${text}]${value}`));
}

const functionOf = (words: readonly string[]): string => ['_tks', ...words].join('_');

/** One function for a command; those below it have their own. */
function functionsOf(spec: Spec, path: readonly string[]): string[] {
  const { name, options, values, commands } = spec;
  const rest =
    name === RUN
      ? ["'(-):command:_command_names -e'", "'*::arguments:_normal'"]
      : [values.length > 0 ? quoted(`1:value:(${values.join(' ')})`) : "'*:file:_files'"];
  const below = commands.length === 0 ? '' : `${belowOf(commands, path)}\n`;
  return [
    `${functionOf(path)}() {
${below}  _arguments -s -S ${[...options.flatMap(argumentOf), ...rest].join(' \\\n    ')}
}`,
    ...commands.flatMap((command) => functionsOf(command, [...path, command.name])),
  ];
}

const belowOf = (commands: readonly Spec[], path: readonly string[]): string => `  if ((CURRENT == 2)); then
    local -a subcommands=(${commands.map(described).join(' ')})
    _describe -t commands 'command of tks ${path.join(' ')}' subcommands
  fi
  case $words[2] in
${commands.map(({ name }) => `    ${name}) ((CURRENT == 2)) || { shift words; ((CURRENT--)); ${functionOf([...path, name])}; return } ;;`).join('\n')}
  esac`;

/** The wrapped command is completed as it would be by itself. */
export const zshScript = (spec: Spec): string => `#compdef tks
# Completion of tks for zsh, made by \`tks completion zsh\`.
${spec.commands.flatMap((command) => functionsOf(command, [command.name])).join('\n')}

_tks() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  if ((CURRENT == 2)); then
    # Not \`commands\`: that is zsh's own.
    local -a subcommands=(
      ${spec.commands.map(described).join('\n      ')}
    )
    _describe -t commands 'command of tks' subcommands
    if [[ $PREFIX == -* ]]; then
      _arguments ${spec.options.flatMap(argumentOf).join(' ')}
    else
      _command_names -e
    fi
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
${spec.commands.map(({ name }) => `    ${name}) ${functionOf([name])} ;;`).join('\n')}
    *) _normal ;;
  esac
}

if [[ $funcstack[1] == _tks ]]; then _tks "$@"; else compdef _tks tks; fi
`;
