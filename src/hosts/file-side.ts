import type { Side } from '../engine/page.ts';

const LOCK =
  /(?:^|[/\\])(?:package-lock\.json|npm-shrinkwrap\.json|[\w.-]+\.lock(?:b|file|\.json)?|pnpm-lock\.yaml|go(?:\.work)?\.sum|Package\.resolved)$/iu;
const DATA = /\.(?:min\.(?:js|cjs|mjs|css)|map|csv|tsv|json|jsonl|ndjson|geojson|svg|snap)$/iu;
const LOG = /\.(?:log|out|trace)(?:\.\d+)?$|(?:^|[/\\])(?:syslog|messages)(?:\.\d+)?$/iu;

/** Which side of a file that is no source is shown: of lock files, data and minified code the head, of logs the end. */
export const sideOf = (path: string): Side | undefined =>
  LOG.test(path) ? 'tail' : LOCK.test(path) || DATA.test(path) ? 'head' : undefined;
