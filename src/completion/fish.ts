import { type OptionSpec, pathsOf, RUN, type Spec } from './spec.ts';

/** One word of fish. */
const word = (text: string): string => `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;

const condition = (path: string): string => `-n ${word(`__tks_at ${path}`)}`;

function optionLine(path: string, { names, description, takesValue, values }: OptionSpec): string {
  const forms = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
  const value = !takesValue ? '' : values.length > 0 ? ` -x -a ${word(values.join(' '))}` : ' -r';
  return `complete -c tks ${condition(path)} ${forms}${value} -d ${word(description)}`;
}

function linesOf(path: string, { options, values, commands }: Spec): string[] {
  return [
    ...commands.map(({ name, description }) => `complete -c tks ${condition(path)} -a ${name} -d ${word(description)}`),
    ...(values.length > 0 ? [`complete -c tks ${condition(path)} -a ${word(values.join(' '))}`] : []),
    ...options.map((option) => optionLine(path, option)),
  ];
}

/** The wrapped command is completed as it would be by itself. */
export function fishScript(spec: Spec): string {
  const paths = pathsOf(spec);
  const nested = paths.map(([path]) => path).filter((path) => path.includes(' '));
  return `# Completion of tks for fish, made by \`tks completion fish\`.
# True if the words before the current one are those of this command of tks.
function __tks_at
    set -l words (commandline -opc)[2..]
    set -l path $words[1]
    contains -- "$words[1] $words[2]" ${nested.map(word).join(' ')}; and set path "$words[1] $words[2]"
    test "$path" = "$argv"
end

${wrappedOf(spec)}

complete -c tks -f -a '(__tks_wrapped)'
${[...linesOf('', spec), ...paths.flatMap(([path, command]) => linesOf(path, command))].join('\n')}
`;
}

function wrappedOf(spec: Spec): string {
  const run = spec.commands.find(({ name }) => name === RUN)!;
  const valued = run.options.filter(({ takesValue }) => takesValue).flatMap(({ names }) => names);
  return `# Completes what stands behind tks, or \`tks run …\`, by itself.
function __tks_wrapped
    set -l words (commandline -opc)[2..]
    set -l current (commandline -ct)
    if contains -- "$words[1]" ${spec.commands.map(({ name }) => name).join(' ')}
        test $words[1] = ${RUN}; or return
        set -e words[1]
        while set -q words[1]
            switch $words[1]
                case --
                    set -e words[1]
                    break
                case ${valued.join(' ')}
                    set -e words[1]
                    set -e words[1]
                case '-*'
                    set -e words[1]
                case '*'
                    break
            end
        end
    end
    set -q words[1]; or string match -qv -- '-*' $current; or test -z "$current"; or return
    complete -C (string join ' ' -- (string escape -- $words) $current)
end`;
}
