/** Known forms of private keys and tokens, each by the prefix its issuer gives it. */
const SECRET = new RegExp(
  [
    '-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----',
    String.raw`\bgh[pousr]_[A-Za-z0-9]{36}`,
    String.raw`\bgithub_pat_[A-Za-z0-9_]{50}`,
    String.raw`\bglpat-[A-Za-z0-9_-]{20}`,
    String.raw`\b(?:AKIA|ASIA)[A-Z0-9]{16}\b`,
    String.raw`\bsk-(?:ant|proj|svcacct)-[A-Za-z0-9_-]{20}`,
    String.raw`\bxox[abeoprs]-[A-Za-z0-9-]{10}`,
    String.raw`\bnpm_[A-Za-z0-9]{36}\b`,
    String.raw`\bpypi-AgEI[A-Za-z0-9_-]{50}`,
    String.raw`\bAIza[A-Za-z0-9_-]{35}\b`,
    String.raw`\b[rs]k_live_[A-Za-z0-9]{20}`,
    String.raw`\bdop_v1_[a-f0-9]{64}\b`,
    String.raw`\bhf_[A-Za-z]{34}\b`,
    String.raw`\bAGE-SECRET-KEY-1[A-Z0-9]{58}`,
  ].join('|'),
  'u',
);

/** Parts of which every form above holds one: looked for first, since it is cheap. */
export const SECRET_HINTS = [
  'PRIVATE KEY',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  'glpat-',
  'AKIA',
  'ASIA',
  'sk-',
  'xox',
  'npm_',
  'pypi-',
  'AIza',
  'k_live_',
  'dop_v1_',
  'hf_',
  'AGE-',
] as const;
const HINT = new RegExp(SECRET_HINTS.join('|'), 'u');

/** True if a line holds a private key or a token of a known form. */
export const holdsSecret = (text: string): boolean => HINT.test(text) && SECRET.test(text);
