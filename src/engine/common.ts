import { createTextHint, NOT_ASCII } from './hint.ts';
import type { Role } from './model.ts';

/*
 * Roles that need no filter. A word alone says nothing (`error_handling.rs`, `0 errors`, `fail-fast`): what counts is
 * where it stands, at the start of the line or of the message, or that it is a verdict with a number.
 */

/** What may stand before the first word of a message: a log's time and level brackets, a tool's or a test's own mark. */
const LEAD = String.raw`^\s*(?:[>|│┃*#=-]\s*){0,20}(?:\[?\d{1,4}[-:./T]\d[\d:.,TZ+/ -]{0,40}\]?\s*)?(?:\[[\w .:/@-]{1,40}\]:?\s*)?`;
/** `file:3:5:`, `file(3,5):`, `file:3:` */
const PLACE = String.raw`(?:[A-Za-z]:)?[^\s:()'"]+(?:\(\d+(?:,\d+)?\)|:\d+(?:[:.]\d+)*(?:-\d+(?::\d+)?)?):?\s*(?:-\s+)?`;

/** `<11>`: a facility times eight and the severity. */
const syslog = (severities: readonly number[]): string => {
  const priorities = Array.from({ length: 192 }, (_, priority) => priority);
  return `^<(?:${priorities.filter((priority) => severities.includes(priority % 8)).join('|')})>(?:1 \\d{4}-|\\w{3} [ \\d]\\d )`;
};

/** At the level of an error nothing, or only where to read more of the error that was told. */
const ADVICE = String.raw`\s*(?:$|-> \[|\[Help \d+\]|(?:To see|Re-run|For more information|Please refer to|See) )`;

const FAILURES = [
  `${LEAD}(?:${PLACE})?(?:(?:fatal|internal compiler|syntax|parse|parsing|type|compile|compilation|runtime|build|suite|unhandled|uncaught|linker|config(?:uration)?)[ -])?(?:error|fatal|panic|fehler|erreur)(?:\\[[\\w:-]+\\]|\\s[A-Z]{1,6}\\d{2,5}|\\(\\w+\\))?(?:[:!]|\\s-)\\s*(?!0\\b|(?:none|null|no)(?:[,;.)\\s]*$|[,;] ))\\S`,
  `${LEAD}(?:${PLACE})(?:fatal |syntax )?error\\b(?!s? ?[:=]\\s*0)`,
  `${LEAD}(?:${PLACE})(?:\\w+\\.)*[A-Z]\\w*(?:Error|Exception|Failure)\\b`,
  String.raw`^[\w./@+-]{1,40}(?:\[\d+\])?: (?:(?:fatal|internal|runtime|syntax) )?(?:error|fatal|panic)(?::| (?=[A-Z]|in\b|while\b|code\b))`,
  String.raw`^(?:error|Error|ERROR) (?:during|while|when) \w`,
  String.raw`^(?:npm|yarn|pnpm) (?:ERR!|error)`,
  String.raw`^\s*(?:ERR_[A-Z_]+|ELIFECYCLE)\b`,
  String.raw`^(?:\s*\d+\) |[\s>|│┃●✗✘✖×❌❯-]*)(?:[\w$]+\.)*(?:[A-Z]\w*)?(?:Error|Exception|Failure|Fault|Panic)(?: \[[\w]+\])?(?:: |$)`,
  String.raw`^(?:Uncaught|Unhandled|Caused by|Exception in thread|Error:|Fatal|FATAL|Failed to|FAILED|FAILURE|Failure|CRITICAL|Critical|Aborted|Killed|Segmentation fault|Bus error|Illegal instruction|Floating point exception|Abort trap)\b(?!:? ?0\b)`,
  String.raw`^\s*\[(?:cause|errors)\]: `,
  String.raw`^\s*Traceback \(most recent call last\)`,
  String.raw`^\s*thread '.*' (?:\(\d+\) )?panicked at `,
  String.raw`^(?:panic|goroutine \d+ \[running\]|signal: |fatal error): ?`,
  String.raw`^\s*(?:--- )?FAIL(?:ED)?(?::|\b(?=\s+\S))`,
  String.raw`^\s*\[ *(?:FAIL(?:ED|URE)?|[Ff]ail(?:ed|ure)?) *\]`,
  String.raw`^\[ {2}ERROR {2,}\] `,
  // Robot's rows, and events of runners that write JSON.
  String.raw` \| FAIL \|$`,
  String.raw`^\{(?:"[\w.]+":"[^"]{0,200}",){0,8}"(?:Action|action|event|outcome|status)":"(?:fail|failed|failure|error|timeout)"`,
  String.raw`^\s*not ok\b(?! .*# (?:TODO|SKIP))`,
  String.raw`^\s*[✗✘✖×❌❯●]\s+(?=\S)(?!.*\b0 (?:errors|problems|failed)\b)(?![^\n]*\(\d+ tests?\)$)`,
  String.raw`^E {2,}(?:[\w.]*(?:Error|Exception|Warning|Failed|Failure|Exit|Interrupt)\b|assert )`,
  String.raw`(?:^|\s)(?:FAILED|ERROR)(?:\s+\[ *\d+%\]| in \d[\d.]*m?s)?$`,
  String.raw`^(?:${LEAD.slice(1)})(?:level=)?\[?(?:ERROR|FATAL|CRITICAL|SEVERE|PANIC|EMERG|ALERT|ERR)\]?(?=[\s:|!)-]|$)(?!\s*[:=]?\s*0\b)(?!\]?${ADVICE})`,
  String.raw`\b(?:level|lvl)[=:]\s*"?(?:error|fatal|panic|critical|dpanic|ERROR|FATAL|PANIC|CRITICAL|ERR)\b`,
  String.raw`^\{"(?:.{0,300},")?level":(?:50|60)\b`,
  syslog([0, 1, 2, 3]),
  String.raw`^[EF]\d{4} \d\d:\d\d:\d\d\.`,
  String.raw`"(?:level|severity|levelname|log\.level)"\s*:\s*"(?:error|fatal|panic|critical|alert|emergency|err|ERROR|FATAL|CRITICAL)"`,
  String.raw`^\S+ \S+ \[(?:error|crit|alert|emerg)\] `,
  String.raw`^(?:##|::|Error: )?\[?(?:::)?error\]?(?: [^:]*)?(?:::|\])`,
  String.raw`^##\[error\]`,
  String.raw`^(?:make|gmake|ninja)(?:\[\d+\])?: \*\*\* `,
  String.raw`\b(?:exit(?:ed)?(?: with)?(?: exit)?(?: code| status)|exit status|returned? (?:non-zero|code|exit status)|status code)[: =]+-?[1-9]\d*\b`,
  String.raw`: (?:command not found|not found|No such file or directory|Permission denied|Connection refused|Operation not permitted|cannot execute|Is a directory|Not a directory|No space left on device|Device or resource busy|Segmentation fault.*|Aborted.*|Killed)$`,
  String.raw`\b(?:undefined reference to|multiple definition of|cannot find -l|ld returned \d|core dumped|ModuleNotFoundError|command not found)\b`,
  String.raw`^(?:\s*!\s*)\[(?:remote )?rejected\]`,
  String.raw`^CONFLICT \(`,
  String.raw`(?<!\.)\.{3,} ?(?:Failed|FAILED|failed|ERROR|Error|error)$`,
  String.raw`^[\w./@[\]:-]+ (?:has )?(?:failed|crashed|errored|timed out)\b`,
  String.raw`^(?:BUILD|Build|COMPILATION|TEST|TESTS|Tests?) (?:FAILED|FAILURE|failed|ERROR|ERRORS)\b`,
  String.raw`^(?:[A-Z][\w-]* )?(?:Cannot|Could not|Couldn't|Unable to|could not|cannot|unable to|failed to|Failed) \S`,
  String.raw`^[\w./@-]+: (?:cannot|can't|could not|unable to|failed to|no such|invalid|unknown|unrecognized|unexpected|missing|bad) \S`,
];

const WARNINGS = [
  `${LEAD}(?:${PLACE})?(?:warning|warn|caution|deprecated)(?:\\[[\\w:-]+\\]|\\s[A-Z]{1,6}\\d{2,5}|\\([\\w-]+\\))?[:!]\\s*\\S`,
  `${LEAD}(?:${PLACE})warning\\b`,
  String.raw`^(?:npm|yarn|pnpm) (?:WARN|warn)`,
  String.raw`^(?:${LEAD.slice(1)})(?:level=)?\[?(?:WARN|WARNING|Warning)\]?(?=[\s:|!)-]|$)`,
  String.raw`^[\w./@+-]{1,40}(?:\[\d+\])?: warning: `,
  String.raw`\b(?:level|lvl)[=:]\s*"?(?:warn(?:ing)?|WARN(?:ING)?)\b`,
  String.raw`^\{"(?:.{0,300},")?level":40\b`,
  syslog([4]),
  String.raw`^W\d{4} \d\d:\d\d:\d\d\.`,
  String.raw`"(?:level|severity|levelname)"\s*:\s*"(?:warn|warning|WARN|WARNING)"`,
  String.raw`^(?:##\[warning\]|::warning)`,
  String.raw`^(?:[\w./:-]+: )?\(?\w*(?:Deprecation|User|Runtime|Future|Resource|Import|Syntax|Unraisable\w*|Experimental)Warning\b`,
  String.raw`^\(node:\d+\) `,
  String.raw`^\s*(?:⚠|▲ \[WARNING\])`,
];

const COUNTED =
  'passed|failed|passing|failing|pending|skipped|errors?|warnings?|problems?|failures?|tests?|specs?|examples?|suites?|assertions?|vulnerabilit(?:y|ies)|packages?|modules?|deselected|xfailed|xpassed|insertions?|deletions?';
const SUMMARIES = [
  String.raw`^\s*(?:Tests?|Test Suites|Test Files|Snapshots|Errors|Type Errors|Ran|[Ff]ound|Total|Results?|Summary|Passed|Failed|Failures|Finished|Totals?)\b.*\d`,
  String.raw`^test result: `,
  String.raw`^=+ .*\b\d+ (?:${COUNTED})\b.* =+$`,
  String.raw`^[\s✖✗✔✓×⚠!]*\d+ (?:${COUNTED})\b`,
  String.raw`^# (?:tests|suites|pass|fail|cancelled|skipped|todo) \d+$`,
  String.raw`^ℹ (?:tests|suites|pass|fail|cancelled|skipped|todo) \d+$`,
  String.raw`^(?:OK|FAILED|BUILD SUCCESS\w*|BUILD FAILED|PASS|FAIL|FAILURE|SUCCESS|Success|Done|DONE)(?:\b| \(.*\))[.! ]*(?:in \d.*)?$`,
  String.raw`^(?:ok|FAIL|\?)\s+\S+\s+(?:\(cached\)|\d[\d.]*s|\[no test files\])`,
  String.raw`^\s*(?:added|removed|changed|up to date|audited)\b.*\bpackages?\b`,
  String.raw`\b\d+ files? changed\b`,
  String.raw`\b[1-9]\d*(?:\s+\w+)? (?:failed|failures?|failing|errors?|errored)\b`,
  String.raw`\b(?:[Ff]ail(?:ed|ures)|[Ee]rrors|FAILED|ERRORS)[:=]\s*[1-9]`,
  String.raw`^(?:Successfully|All checks passed|All tests? passed|No issues found|Success:)`,
];

const ROUTINES = [
  String.raw`^\s*(?:[✓✔√☑✅]|ok\b(?: \d+)?(?: -)?(?= )|PASS(?:ED)?\b|\[ *(?:PASS(?:ED)?|OK|[Pp]ass(?:ed)?|[Oo]k) *\])`,
  String.raw`^(?:test )?\S.* \.\.\. ok$`,
  String.raw`\bPASSED(?:\s+\[ *\d+%\])?$`,
  String.raw` \| PASS \|$`,
  String.raw`^\[ RUN {6}\] `,
  // A state of what goes on, drawn on a line of its own.
  String.raw`^\s*[⠁-⣿] \S`,
  String.raw`^--- PASS: `,
  String.raw`^=== (?:RUN|PAUSE|CONT|NAME) `,
  String.raw`^\s*(?:Compiling|Checking|Downloading|Downloaded|Fetching|Collecting|Installing|Unpacking|Updating|Adding|Locking|Building wheel|Using cached|Requirement already satisfied:|Setting up|Selecting previously|Preparing to unpack|Get:\d+|Hit:\d+|Ign:\d+|Pulling fs layer|Verifying Checksum|Download complete|Pull complete|Extracting)\b.`,
  // All of a file is covered, in istanbul's table and in coverage.py's.
  String.raw`^[^|]+\|(?:\s+100 \|){3,4}\s*$`,
  String.raw`^\S+(?:\s+\d+){1,4}\s+100%\s*$`,
  String.raw`^(?:remote: )?(?:Counting|Compressing|Enumerating|Receiving|Writing|Unpacking|Resolving) (?:objects|deltas)\b`,
];

const NOISE = [
  String.raw`^\s*$`,
  // A frame that names no place.
  String.raw`^\s+at <\w+>$`,
  String.raw`^-{5,}(?:\|-{5,})+\|?-*$`,
];

const DETAILS = [String.raw`^\s*[\^~]+[\^~ -]*$`, String.raw`^\s+\d+ [|│] `];

/** Letters that every failure, warning or summary pattern needs one of: looked for first, since it is cheap. */
const WORDS =
  "err fatal panic fail exce fault kill abort crit severe emerg alert warn caution deprec trace uncaught unhandl cause cannot can't could unable not_ no_such denied refused reject conflict invalid unknown unrecog unexpected missing bad_ busy undefined multiple pass test skip found total result summary success done finished problem package chang add remov modul todo fehler is_a_dir running snapshot suite exit signal ran_ spec example assert insert delet #_ returned status ---_ ===_ build compil check down fetch collect install unpack updat lock using requir sett select prepar get: hit: ign: pull verif extract count enumer receiv writ resolv ^ ~ level lvl 100%";
/** Words that say something only by themselves, or beside a number. */
const ALONE = /\bok\b|\d [|│]/iu;
const SYMBOL = /[✗✘✖×❌❯●⚠▲✅✓✔√☑ℹ│⠁-⣿]/u;
const BEGINNING = /^(?:[EF]|-{5}|\s*$|\s+at |[W<]\d)/iu;
const [SURE, PERHAPS] = [1, 2];
const hint = createTextHint(
  WORDS.split(' ').map((word) => word.replaceAll('_', ' ')),
  ['ok', ' |'],
);

const any = (patterns: readonly string[]) => new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');

const FAILURE = any(FAILURES);
const WARNING = any(WARNINGS);
const SUMMARY = any(SUMMARIES);
const ROUTINE = any(ROUTINES);
const DETAIL = any(DETAILS);
const EMPTY = any(NOISE);

/** Longer lines are judged by their start: no message begins later, and no pattern takes long. */
const JUDGED = 600;
const start = (text: string) => (text.length > JUDGED ? text.slice(0, JUDGED) : text);

/** A line that says of itself that it passed holds failure words only in a name. */
const isFailure = (text: string): boolean => !ROUTINE.test(text) && FAILURE.test(text);

export function mayHaveRole(text: string): boolean {
  const judged = start(text);
  const bits = hint(judged);
  if (bits & SURE || BEGINNING.test(judged)) return true;
  if (bits & NOT_ASCII && SYMBOL.test(judged)) return true;
  return (bits & PERHAPS) !== 0 && ALONE.test(judged);
}

export function hasCommonRole(role: Role, text: string): boolean {
  const judged = start(text);
  switch (role) {
    case 'failure':
      return isFailure(judged);
    case 'warning':
      return WARNING.test(judged);
    case 'summary':
      return SUMMARY.test(judged);
    case 'detail':
      return DETAIL.test(judged);
    case 'routine':
      return ROUTINE.test(judged);
    case 'noise':
      return EMPTY.test(judged);
    case 'plain':
      return false;
  }
}
