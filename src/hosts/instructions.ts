/** For models of hosts that let nothing else be done. As short as can be: it is read in every session. */
export const INSTRUCTIONS = `Put \`tks\` before commands that test, build, lint, install, search or only read: \`tks npm test\`, \`tks git diff\`.
It runs them as they are and prints less. \`tks raw\` prints the last output whole, \`tks raw --grep PATTERN\` a part of it.
`;

/** What the model is told when tks would hide a command from the user's rules. */
export const REFUSAL = 'tks: a rule may be about this command; run it without tks';
