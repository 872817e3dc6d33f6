/*
 * Written by `tks init opencode`, taken away by `tks uninstall opencode`. Runs inside OpenCode: what the model reads of a tool's
 * result is made shorter by tks; whatever fails here, it stays as it is.
 */
import { spawn } from 'node:child_process';

interface Input {
  readonly tool: string;
  readonly sessionID: string;
  readonly args?: unknown;
}

interface Output {
  output?: unknown;
  readonly metadata?: unknown;
  /** Of MCP servers. */
  readonly content?: { readonly type: string; text?: string }[];
}

/** A program and its arguments; written above by `tks init opencode`. */
declare const TKS: readonly string[];

/** Characters; smaller results lose nothing. */
const SMALL = 1024;
/** Milliseconds. */
const DEADLINE = 10_000;

export const Tks = async ({ directory }: { readonly directory: string }) => ({
  'tool.execute.after': async (input: Input, output: Output) => {
    try {
      if (isSmall(output)) return;
      const { tool, sessionID, args } = input;
      const { output: text, metadata, content } = output;
      const said = await ask({ tool, session: sessionID, folder: directory, args, output: text, metadata, content });
      if (said === '') return;
      const answer = JSON.parse(said);
      if (typeof answer.output === 'string') output.output = answer.output;
      for (const [at, one] of Object.entries<string>(answer.content ?? {})) content![Number(at)]!.text = one;
    } catch {
      // The result stays as it is.
    }
  },
});

const isSmall = ({ output, content = [] }: Output): boolean =>
  `${output ?? ''}`.length < SMALL && !content.some(({ text }) => (text?.length ?? 0) >= SMALL);

function ask(call: object): Promise<string> {
  return new Promise((resolve) => {
    const [program = '', ...args] = TKS;
    const child = spawn(program, [...args, 'hook', 'opencode'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: DEADLINE,
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', () => resolve(''));
    child.on('close', (code) => resolve(code === 0 ? said : ''));
    child.stdin.on('error', () => {});
    child.stdin.end(JSON.stringify(call));
  });
}
