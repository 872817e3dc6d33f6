import { join } from 'node:path';
import { readLines } from '../../process/lines.ts';
import { filesIn, type TranscriptFile } from '../records.ts';
import { createTranscriptReader, type Seen, transcriptFiles } from '../transcript.ts';
import type { TakeEvent } from '../transcript-event.ts';
import { createCodexReader } from './codex.ts';
import { createCopilotReader } from './copilot.ts';
import { createGeminiReader } from './gemini.ts';
import { createOpenCodeReader, readDatabase } from './opencode.ts';
import { createQwenReader } from './qwen.ts';

/** Where agents keep what they do. */
export interface Where {
  /** The user's folder. */
  readonly home: string;
  /** Claude Code's own. */
  readonly claude: string;
  /** The user's variables: some move others' folders. */
  readonly variable: (name: string) => string | undefined;
}

/** A host whose transcripts can be read. */
export interface Agent {
  /** As `tks init` names it. */
  readonly host: string;
  /** Its file of instructions in a project. */
  readonly notes: string;
  /** For `tks init`, without which it reaches only a part of the commands. */
  readonly options?: string;
  readonly files: (where: Where, since: number) => TranscriptFile[];
  /** Takes a line; false if that is damaged. */
  readonly reader: (seen: Seen, take: TakeEvent) => (line: string) => boolean;
  readonly lines: (path: string, take: (line: string) => void, onRead: (bytes: number) => void) => Promise<void>;
}

export const AGENTS: readonly Agent[] = [
  {
    host: 'claude',
    notes: 'CLAUDE.md',
    files: ({ claude }, since) => transcriptFiles(claude, since),
    reader: createTranscriptReader,
    lines: readLines,
  },
  {
    host: 'codex',
    notes: 'AGENTS.md',
    files: ({ home, variable }, since) =>
      filesIn(variable('CODEX_HOME') || join(home, '.codex'), /^(?:archived_)?sessions\/.*\.jsonl$/u, since),
    reader: createCodexReader,
    lines: readLines,
  },
  {
    host: 'gemini',
    notes: 'GEMINI.md',
    options: '--mode results',
    files: ({ home, variable }, since) =>
      filesIn(join(variable('GEMINI_CLI_HOME') || home, '.gemini/tmp'), /\/chats\/.*\.jsonl$/u, since),
    reader: createGeminiReader,
    lines: readLines,
  },
  {
    host: 'qwen',
    notes: 'QWEN.md',
    files: ({ home, variable }, since) =>
      filesIn(join(variable('QWEN_HOME') || join(home, '.qwen'), 'projects'), /\/chats\/.*\.jsonl$/u, since),
    reader: createQwenReader,
    lines: readLines,
  },
  {
    host: 'copilot',
    notes: 'AGENTS.md',
    files: ({ home, variable }, since) =>
      filesIn(join(variable('COPILOT_HOME') || join(home, '.copilot'), 'session-state'), /\.jsonl$/u, since),
    reader: createCopilotReader,
    lines: readLines,
  },
  {
    host: 'opencode',
    notes: 'AGENTS.md',
    files: ({ home, variable }, since) =>
      filesIn(join(variable('XDG_DATA_HOME') || join(home, '.local/share'), 'opencode'), /^opencode\.db$/u, since),
    reader: createOpenCodeReader,
    lines: async (path, take, onRead) => {
      await readDatabase(path, take);
      onRead(0);
    },
  },
];
