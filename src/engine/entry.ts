/*
 * Entries of application logs. What makes a line one is a time of day or a level at its beginning, in the forms that
 * loggers write; what two entries have in common is their template.
 */

/** Longer lines are the same if their beginnings are. */
const COMPARED = 2_000;

const CLOCK = String.raw`\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE|FINE|FINER|FINEST|CONFIG)';

/** What follows a stamp is a message; a comma, a semicolon or a tab would make it the first cell of a table. */
const TIMED = new RegExp(
  [
    String.raw`^(?:<\d{1,3}>(?:1 )?)?\[?(?:\d{4}[-/.]\d\d[-/.]\d\d[T ]${CLOCK}${ZONE}|${MONTH} [ \d]\d ${CLOCK}|\d\d-${MONTH}-\d{4} ${CLOCK}|\d\d:\d\d:\d\d(?:[.,]\d+)?)\]?(?=:? +[^\s|,;]|:? +\| *${LEVEL}\b)`,
    String.raw`^[IWEF]\d{4} ${CLOCK}`,
    String.raw`^\[ *\d+\.\d{6}\] `,
    String.raw`^\S+ \S+ \S+ \[\d\d/${MONTH}/\d{4}:${CLOCK}${ZONE}\] "`,
    String.raw`^(?:time|ts|t|timestamp|level|lvl)="?[\w:.+-]+"? `,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'u',
);

const LEVELLED = /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\]?(?::| -| +(?=[^\s=:]))/u;
const JSON_TIME = /"(?:time|ts|timestamp|@timestamp|t)":/u;
const JSON_LEVEL = /"(?:level|severity|lvl|levelname|log\.level)":/u;
const JSON_MESSAGE = /"(?:msg|message|event)":/u;

/** `timed`: when it was said is part of it; `levelled`: only how bad it is. */
export function entryKind(text: string): 'timed' | 'levelled' | undefined {
  if (text.startsWith('{"') && text.endsWith('}')) {
    const begin = text.slice(0, COMPARED);
    const [time, level] = [JSON_TIME.test(begin), JSON_LEVEL.test(begin)];
    return (time && level) || ((time || level) && JSON_MESSAGE.test(text)) ? 'timed' : undefined;
  }
  return TIMED.test(text) ? 'timed' : LEVELLED.test(text) ? 'levelled' : undefined;
}

/** Keys whose values say what happened; the values of all others are data. */
const TELLING =
  /^(?:level|lvl|severity|levelname|log\.level|msg|message|event|err|error|exception|reason|code|logger|name|module|caller|component|method|status\w*|ok|success\w*|errors|fail\w*|exit\w*|dropped|lost|rejected)$/iu;
const PAIR =
  /"(?<json>[\w.@-]{1,60})":"(?:[^"\\]|\\.)*"|(?<=[\s{])(?<plain>[\w.@-]{1,60})=(?:"(?:[^"\\]|\\.)*"|[^\s"]+)/gu;
const ACCESS = /^\S+ \S+ \S+ \[[^\]]+\] "(?<method>[A-Z]+) (?<path>\S+)[^"]*" (?<status>\d{3}) .*$/u;
/** Numbers that are verdicts keep what they say: the class of a status, and whether a count of failures is none. */
const METHOD_STATUS =
  /(?<=\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b"? \S{1,300} (?:HTTP\/[\d.]+"? )?)(?<kind>[1-5])\d\d\b/gu;
const STATUS = /(?<=\bstatus(?:_?code)?["']?[=: ]{1,2})(?<kind>[1-5])\d\d\b/giu;
const KINDS = 'abcde';
const NONE =
  /(?<=\b(?:errors?|fail\w*|exit(?:ed)?(?: with)?(?: code| status)?|code|dropped|lost|rejected)["']?[=: ]{1,2})0\b|\b0(?= (?:errors?|fail\w*|dropped|lost|rejected)\b)/giu;
const UUID = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/giu;
const NUMBER = /\b[\da-f]{7,}\b|[A-Za-z_.]*\d[\w.µ%]*/gu;

/** What entries that differ only in numbers, ids and times have in common. */
export function templateOf(text: string): string {
  const access = ACCESS.exec(text)?.groups as { method: string; path: string; status: string } | undefined;
  if (access) return `${access.method} ${access.status}${access.status < '400' ? '' : ` ${masked(access.path)}`}`;
  const bare = text.slice(0, COMPARED).replace(PAIR, (pair, ...rest) => {
    const { json, plain } = rest.at(-1) as { json?: string; plain?: string };
    return TELLING.test(json ?? plain!) ? pair : `${json ?? plain} `;
  });
  return masked(bare);
}

const masked = (text: string) =>
  text
    .replace(METHOD_STATUS, (_, kind: string) => KINDS[Number(kind) - 1]!)
    .replace(STATUS, (_, kind: string) => KINDS[Number(kind) - 1]!)
    .replace(NONE, 'none')
    .replace(UUID, '0')
    .replace(NUMBER, '0')
    .replace(/(?:0[\s:.,/TZ+-]{1,3})+0/gu, '0')
    .replace(/\s+/gu, ' ');
