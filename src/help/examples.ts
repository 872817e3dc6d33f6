/** What stands below the options of a command, by the words that lead to it. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  run: `
  tks run --budget 20000 -- npm test      more room for this run
  tks run --filter pytest -- ./check.sh   a script that prints what pytest does
  tks run -- raw                          a command that is called like one of tks`,
  pipe: `
  npm test 2>&1 | tks pipe --as 'npm test'
  tks pipe --as 'cargo build' --exit 101 <build.log

The exit code of a command before a pipe is the shell's to tell: without --exit no failure is taken for a success.`,
  raw: `
  tks raw                                 the last run of this agent session, or else of this folder
  tks raw 482913057 --grep 'FAIL|Error'   lines of the run that the last line of an output names`,
  rewrite: `
  tks rewrite 'cd shop && npm test; git log | head -3'
  cd shop && tks npm test; git log | head -3`,
  hook: `
  echo '{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"npm test"}}' | tks hook claude

Agents call it; \`tks init\` tells them to. Where it has no opinion it prints nothing that changes anything, and ends with 0.`,
  init: `
  tks init claude                         Claude Code, for all projects
  tks init gemini --project               Gemini CLI, for this folder
  tks init shell                          bash, zsh and fish, for agents without hooks
  tks init claude --dry-run               what would be written

\`tks help claude\` and \`tks help agents\` tell how it works.`,
  uninstall: `
  tks uninstall claude
  tks uninstall gemini --project`,
  doctor: `
  tks doctor --json | jq '.[] | select(.state == "wrong")'`,
  discover: `
  tks discover --since 7d`,
};
