import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFile } from '../edit.ts';
import type { Asked, Host, Said } from '../host.ts';
import { fieldsOf, stringOf } from '../payload.ts';
import { replaced } from '../results.ts';
import { type Fields, isFields, type Slot } from '../slot.ts';
import { answerSlot, fileSlot, hitsSlot, pathsSlot, shellSlot } from '../text-slots.ts';

/** Seen with 1.18.33: what a plugin makes of a result is what the model reads, of failures too. */
export const opencode: Host = {
  names: ['opencode'],
  title: 'OpenCode',
  programs: ['opencode'],
  edits: (scope, { home, folder, variable }, { argv, root }) => {
    const config = variable('XDG_CONFIG_HOME') || join(home, '.config');
    const own = variable('OPENCODE_CONFIG_DIR') || join(config, 'opencode');
    const plugin = readFileSync(join(root, 'dist/opencode/plugin.js'), 'utf8');
    const text = `// \`tks uninstall opencode\` takes this away.\nconst TKS = ${JSON.stringify(argv)};\n${plugin}`;
    return [ownFile(join(scope === 'user' ? own : join(folder, '.opencode'), 'plugins/tks.js'), text)];
  },
  notes: [],
  answer,
};

async function answer(asked: Asked): Promise<Said | undefined> {
  const { tool, folder, session, content } = asked.payload;
  if (typeof tool !== 'string') return undefined;
  const slots = Array.isArray(content) ? content.flatMap(blockSlot) : slotsOf(tool, asked.payload);
  const of = { folder: stringOf(folder), session: stringOf(session) };
  return replaced(asked, of, { result: {}, slots, tool: tool === 'bash' ? undefined : tool }, (result) => result);
}

const put: Slot['put'] = (result, output) => ({ ...fieldsOf(result), output });

/** Of several blocks those come back that are shorter now, under their places. */
function blockSlot(block: unknown, at: number): Slot[] {
  if (!isFields(block) || block['type'] !== 'text' || typeof block['text'] !== 'string') return [];
  const putBlock: Slot['put'] = (result, text) => {
    const { content } = fieldsOf(result);
    return { content: { ...fieldsOf(content), [at]: text } };
  };
  return [answerSlot(block['text'], putBlock)];
}

function slotsOf(tool: string, { output, args, metadata }: Fields): Slot[] {
  if (typeof output !== 'string') return [];
  const [input, facts] = [fieldsOf(args), fieldsOf(metadata)];
  const found = (): Slot[] => {
    if (tool === 'bash') return bashSlots(input, output, facts);
    if (tool === 'read') return readSlots(input, output);
    if (tool === 'grep') return [hitsSlot(output)];
    return tool === 'glob' || tool === 'list' ? [pathsSlot(output)] : [];
  };
  return found().map((slot) => ({
    ...slot,
    put: (result, text, page) => put(result, slot.put(output, text, page) as string, page),
  }));
}

/** What the host adds when a command was stopped, and where it has kept what it left out. */
const ADDED = /\n\n<(?:shell|bash)_metadata>\n.*$/su;
const CUT = /^\.\.\.output truncated\.\.\.\n\nFull output saved to: .*\n\n/u;

function bashSlots({ command }: Fields, output: string, { exit, truncated, outputPath }: Fields): Slot[] {
  if (typeof exit !== 'number') return [];
  const after = ADDED.exec(output)?.[0] ?? '';
  const before = CUT.exec(output)?.[0] ?? '';
  const text = output.slice(before.length, output.length - after.length);
  if (truncated !== true) return shellSlot(command, { text, after, exit });
  return typeof outputPath === 'string' ? shellSlot(command, { text, after, exit, file: outputPath }) : [];
}

const READ = /^(?<before><path>.*?<content>\n)(?<text>1: .*?)(?<after>\n\n\(End of file.*)$/su;

/** A file that was read to its end, each line under its number. */
function readSlots({ filePath, offset, limit }: Fields, output: string): Slot[] {
  const { before, text, after } = READ.exec(output)?.groups ?? {};
  if (text === undefined || offset !== undefined || limit !== undefined) return [];
  return fileSlot(filePath, text, (_, short) => before + short + after);
}
