/** What `tks help TOPIC` tells; a command of the same name adds its own help. */
export const TOPICS: Readonly<Record<string, string>> = {
  claude: `tks in Claude Code

  tks init claude              one folder in ~/.claude/skills; no settings, nothing in the model's context
  tks doctor                   whether sessions use it, and how to mend what does not work
  tks uninstall claude         every file is again as it was, byte for byte

A function stands before each command that has a filter. It acts only where output goes to the reader: pipes, files, $(…) and
scripts stay as they are. The line is not changed, so permissions, auto mode and plan mode are what they were.
Results that no function reached (Grep, Glob, MCP, files that are no source) are shortened when they come back.

  TKS_RAW=1 npm test           this once without tks; so do \`command npm test\` and \`\\npm test\``,

  agents: `tks in other agents

  tks init gemini              by the agent's own hooks; \`tks init --help\` names the agents
  tks init shell               for agents without hooks that start bash, zsh or fish for each line
  tks rewrite 'cd x && npm test'    the line with tks put in, for a hook of one's own
  tks doctor                   what is installed, and whether it works

Where nothing of this fits, tell the agent to put tks before commands, in AGENTS.md:
  Put \`tks\` before git, test, build, lint and install commands: \`tks npm test\`. \`tks raw\` prints the whole output.`,

  filters: `Filters: what the lines of a command's output are to the reader

  tks filters                  those that are used, and what they gain
  tks filters show git/log     the one that serves a command
  tks filters new './deploy'   a first one of your own, from a run of the command
  tks filters eject git/log    a copy of a built-in one, to edit

A filter is a TOML file whose path is its command: ~/.config/tks/filters/acme/deploy.toml serves \`acme deploy\`.
It only gives lines their roles: failure, warning, summary, detail, routine, noise. It cannot hide a failure, or print a word.
Filters of a project (.tks/filters) are used once you have trusted them: tks filters trust.`,

  budget: `Budgets: how much is printed, in characters

  report   tests, builds, installs, logs: 8,000; details go from 1,024 on, but not those of the first failures
  list     rows that were asked for, search hits, diagnostics: 24,000, or 9,000 if the command failed
  file     text of files: 24,000, in whole ranges of lines

  tks run --budget 20000 -- npm test     once
  TKS_BUDGET=20000 tks npm test          by a variable

For always, in ~/.config/tks/config.toml:
  [budget]
  report = 6000

Output below 1,024 bytes loses nothing but noise, and nothing is left out that is not kept: \`tks raw\` gives it back.`,

  raw: `The whole output

  tks raw                      the last run of this agent session, or else of this folder, byte for byte
  tks raw 482913057            the run that the last line of an output names
  tks raw --grep 'Error:'      its lines that match, with their numbers
  tks raw --lines 40-80        a part of it
  tks raw --list               what is kept
  TKS_RAW=1 tks npm test       a run without tks

Of a run 32 MiB are kept, of all runs 256 MiB, 500 runs or seven days. Only you can read them. Output with a secret is not kept.`,

  marks: `Marks: all that tks adds

  [tks -312 lines]                                   lines are missing here
  [tks: lines 40-812 left out]                       the same in text of files and diffs
  [tks -900 characters]                              the rest of this line is missing
  [tks ×12]                                          this line came twelve times
  [tks: 3 lines ×12]                                 the three lines above came twelve times
  [tks raw 482913057: 312 of 1204 lines left out]    the last line: \`tks raw 482913057\` prints the whole

Everything else that stands there was written by the command.`,

  gain: `What was saved

  tks gain                     net: less what nobody would have read, and what was had again
  tks gain --by project --since 7d
  tks gain --verify            count again from the stored outputs, and compare
  tks discover                 what went past tks, and what would pay most

Tokens are those of o200k_base; a Claude model counts some 30 % more for the same text.
A run where the host would have cut the output anyway can come out as a loss: the reader got more than it would have.`,

  privacy: `What tks keeps, and what it never does

It uses no network by itself. \`tks local\` asks the server you name, \`tks context --probe\` the MCP servers you agree to.
Outputs and the journal are readable by you alone. The journal holds program and subcommand, sizes and times; of arguments a hash.
Commands that print secrets (env, gh auth token, cat .env …) run untouched and are not kept; neither is output that holds a
private key or a known form of token.

  TKS_JOURNAL=off              no journal
  TKS_HOME=/path               where it all is; ~/.local/share/tks if not set
  rm -r ~/.local/share/tks     forget everything`,

  exit: `Exit codes

The exit code is the command's: 128 + n if signal n ended it, 127 if it is not there, 126 if it cannot be run.
125 is tks's own: it failed, or was asked for something it does not know, before the command ran.
If tks breaks while a command runs, the rest of its output passes as it is, and the exit code stays the command's.

  tks rewrite LINE             1: nothing is to be changed in it
  tks doctor                   1: something is wrong`,
};
