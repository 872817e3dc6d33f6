import { type ExecFileSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environmentOf } from './figures.ts';
import { buildHome } from './home.ts';
import { recorded, transcriptPath } from './recorded.ts';

/** A finding as `--json` tells it. */
export interface Told {
  readonly number: number;
  readonly id: string;
  readonly what: string;
  readonly tokens: number;
  readonly evidence: readonly string[];
  readonly remedies: readonly string[];
  readonly edits: readonly { readonly file: string; readonly shown: string }[];
}

/** A call that a session has made. */
export type Used = readonly [tool: string, input?: object];

export interface Month {
  /** With `project/` and `home/` in it. */
  readonly folder: string;
  /** Puts a file there, by its path in the folder. */
  put(path: string, text: string): void;
  /** More sessions like the recorded one, each a day before the last; some of them call something. @param project of whose folder */
  sessions(count: number, used?: readonly Used[], project?: string): void;
  findings(): { findings: Told[]; looked: object; warnings: string[] };
  tks(
    args: readonly string[],
    options?: ExecFileSyncOptions & { readonly more?: NodeJS.ProcessEnv },
  ): { code: number | null; stdout: string; stderr: string };
}

const DAY = 86_400_000;

/** A home with all that fills a context, and the sessions of a month, made from a recorded one. */
export function createMonth(): Month {
  const folder = mkdtempSync(join(tmpdir(), 'tks-month-'));
  buildHome(folder);
  let made = 0;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const tks: Month['tks'] = (args, { more, ...options } = {}) => {
    const env = { ...environmentOf(folder), ...more };
    const all = { encoding: 'utf8', cwd: join(folder, 'project'), ...options, env } as const;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'bin/tks.js'), 'context', ...args],
      all,
    );
    return { code: status, stdout: String(stdout), stderr: String(stderr) };
  };
  return {
    folder,
    put,
    tks,
    sessions: (count, used = [], project) => {
      for (let left = count; left > 0; left--) {
        const [id, time] = [++made, Date.now() - made * DAY];
        const path = transcriptPath(folder).replace('0a69d045', String(id).padStart(8, '0'));
        const file = project === undefined ? path : join(dirname(dirname(path)), project, `${id}.jsonl`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, sessionText(folder, id, time, used));
      }
    },
    findings: () => {
      const { stdout, stderr, code } = tks(['--json']);
      if (code !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    },
  };
}

function sessionText(folder: string, id: number, time: number, used: readonly Used[]): string {
  const stamp = new Date(time).toISOString();
  const lines = recorded('transcript.jsonl', folder)
    .replaceAll('"msg_1"', `"msg_${id}"`)
    .replaceAll(/"timestamp":"[^"]*"/gu, `"timestamp":"${stamp}"`);
  const calls = used.map(([name, input = {}], at) =>
    JSON.stringify({
      type: 'assistant',
      timestamp: stamp,
      message: {
        id: `msg_${id}_${at}`,
        role: 'assistant',
        model: 'claude-opus-5-5',
        content: [{ type: 'tool_use', id: `toolu_${id}_${at}`, name, input }],
        usage: { input_tokens: 3, cache_read_input_tokens: 10_000, cache_creation_input_tokens: 500 },
      },
    }),
  );
  return `${lines}${calls.map((line) => `${line}\n`).join('')}`;
}

export const removeMonth = ({ folder }: Month): void => rmSync(folder, { recursive: true, force: true });
