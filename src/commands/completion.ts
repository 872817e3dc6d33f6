import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import type { OptionSpec, Spec } from '../completion/spec.ts';
import { zshScript } from '../completion/zsh.ts';
import { createOutput } from '../process/output.ts';
import type { Program } from './program.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };
export type CompletedShell = keyof typeof SCRIPTS;

/** Prints what makes a shell complete tks and the commands behind it. @returns 0 */
export async function completion(shell: CompletedShell, program: Program): Promise<number> {
  const output = createOutput();
  output.print(SCRIPTS[shell](specOf(program)), 1, false);
  await output.drained();
  return 0;
}

function specOf(command: Program): Spec {
  const help = command.createHelp();
  const argument = command.registeredArguments[0];
  return {
    name: command.name(),
    description: command.description(),
    values: argument === undefined ? [] : valuesOf(argument),
    options: help.visibleOptions(command).map(optionOf),
    commands: help.visibleCommands(command).map((below) => specOf(below as Program)),
  };
}

type Option = ReturnType<ReturnType<Program['createHelp']>['visibleOptions']>[number];

const optionOf = (option: Option): OptionSpec => ({
  names: [option.long, option.short].filter((name) => name !== undefined),
  description: option.description,
  takesValue: option.required || option.optional,
  values: valuesOf(option),
});

/** What `oneOf` has told of a value. */
const valuesOf = ({ parseArg }: { readonly parseArg?: unknown }): readonly string[] =>
  (parseArg as { readonly known?: readonly string[] } | undefined)?.known ?? [];
