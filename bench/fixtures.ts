import { getEncoding } from 'js-tiktoken';
import { dressOf } from '../src/engine/classify.ts';
import { undress } from '../src/engine/undress.ts';
import { type Case, type Fact, filterOf, isForPrograms, lost, type ReduceOptions, reduceCase } from '../test/cases.ts';

/** What tks made of one recorded run. */
export interface Measured {
  readonly name: string;
  readonly exit: number;
  /** Bytes without colours and redraws: what small means. */
  readonly bytes: number;
  readonly raw: number;
  readonly tks: number;
  readonly facts: number;
  readonly kept: number;
  readonly criticalLost: number;
  /** Output that programs parse, which tks leaves as it is. */
  readonly forPrograms: boolean;
}

const encoding = getEncoding('o200k_base');
const tokens = (text: string): number => encoding.encode(text, 'all').length;

export function measure(one: Case, options: ReduceOptions = {}): Measured & { out: string; missing: Fact[] } {
  const out = reduceCase(one, options);
  const missing = lost(one.facts, out);
  const text = one.output.toString('utf8');
  return {
    name: one.name,
    exit: one.exit,
    bytes: Buffer.byteLength(bare(one, text)),
    raw: tokens(text),
    tks: tokens(out),
    facts: one.facts.length,
    kept: one.facts.length - missing.length,
    criticalLost: missing.filter((fact) => fact.critical).length,
    forPrograms: isForPrograms(one),
    out,
    missing,
  };
}

const bare = (one: Case, text: string): string =>
  text
    .split('\n')
    .flatMap((line) => undress(line, dressOf(filterOf(one))))
    .join('\n');

/** `-65 %`; what has no tokens has nothing to save. */
export const percent = (raw: number, tks: number): number => (raw === 0 ? 0 : (tks / raw - 1) * 100);

export const formatPercent = (value: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(0).replace(/^-0$/u, '0')} %`;

export function row({ name, exit, raw, tks, facts, kept, criticalLost }: Measured): string {
  const numbers = `${String(raw).padStart(7)} → ${String(tks).padStart(6)} ${formatPercent(percent(raw, tks)).padStart(7)}`;
  const flag = criticalLost > 0 ? `  CRITICAL LOST: ${criticalLost}` : '';
  return `${name.padEnd(36)} exit ${String(exit).padStart(3)} ${numbers}  facts ${kept}/${facts}${flag}`;
}
