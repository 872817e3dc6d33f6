import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { copilot } from './copilot.ts';
import { cursor } from './cursor.ts';
import { droid } from './droid.ts';
import { gemini } from './gemini.ts';
import type { Host } from './host.ts';
import { opencode } from './opencode/host.ts';
import { qwen } from './qwen.ts';
import { windsurf } from './windsurf.ts';

/** All but Claude Code, which has a folder of ours in place of lines in its settings. */
export const HOSTS: readonly Host[] = [cursor, gemini, codex, copilot, opencode, qwen, droid, windsurf, cline];

export const hostNamed = (name: string): Host | undefined =>
  HOSTS.find(({ names }) => names.some((own) => own === name));
