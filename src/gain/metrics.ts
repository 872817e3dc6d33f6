import type { Group } from './sum.ts';
import type { Told } from './text.ts';

export const FORMATS = ['openmetrics', 'otlp-json'] as const;
export type Format = (typeof FORMATS)[number];

/** Kinds of tokens, by their names in a sum. */
const KINDS = {
  written: 'raw',
  encoded: 'encoded',
  folded: 'folded',
  printed: 'printed',
  marks: 'marks',
  ceiling: 'ceiling',
  piped: 'piped',
  recovered: 'recovered',
  rerun: 'rerun',
  saved: 'net',
} as const satisfies Readonly<Record<string, keyof Group>>;

type Kind = keyof typeof KINDS;

const ABOUT_TOKENS = 'Tokens of o200k_base in the time that was asked for.';
const ABOUT_RUNS = 'Runs through tks in the time that was asked for.';

export const metricsOf = (format: Format, told: Told, version: string, now: number): string =>
  format === 'openmetrics' ? openMetrics(told) : otlpJson(told, version, now);

/** Gauges, since a time that was asked for can hold less tomorrow; so it is Prometheus' older text format too. */
function openMetrics({ gain: { groups }, by }: Told): string {
  const label = (group: Group) => `${by}="${escaped(group.name)}"`;
  const tokens = groups.flatMap((group) =>
    kinds().map((kind) => `tks_tokens{${label(group)},kind="${kind}"} ${group[KINDS[kind]]}`),
  );
  return [
    '# TYPE tks_tokens gauge',
    `# HELP tks_tokens ${ABOUT_TOKENS}`,
    ...tokens,
    '# TYPE tks_runs gauge',
    `# HELP tks_runs ${ABOUT_RUNS}`,
    ...groups.map((group) => `tks_runs{${label(group)}} ${group.runs}`),
    '# EOF',
    '',
  ].join('\n');
}

const kinds = () => Object.keys(KINDS) as Kind[];

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** A request of the OpenTelemetry protocol: 64-bit numbers are texts in its JSON. */
function otlpJson({ gain: { groups }, by }: Told, version: string, now: number): string {
  const timeUnixNano = `${now}000000`;
  const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });
  const point = (group: Group, value: number, kind?: Kind) => ({
    attributes: [attribute(`tks.${by}`, group.name), ...(kind === undefined ? [] : [attribute('tks.kind', kind)])],
    timeUnixNano,
    asInt: String(value),
  });
  const gauge = (name: string, description: string, unit: string, dataPoints: readonly object[]) => ({
    name,
    description,
    unit,
    gauge: { dataPoints },
  });
  const tokens = groups.flatMap((group) => kinds().map((kind) => point(group, group[KINDS[kind]], kind)));
  const runs = groups.map((group) => point(group, group.runs));
  const metrics = [gauge('tks.tokens', ABOUT_TOKENS, '{token}', tokens), gauge('tks.runs', ABOUT_RUNS, '{run}', runs)];
  const resource = { attributes: [attribute('service.name', 'tks'), attribute('service.version', version)] };
  const scope = { name: 'tks', version };
  return `${JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics }] }] })}\n`;
}
