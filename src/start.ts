/*
 * Loads the parts of the bundle with V8's compiled code of them, kept from an earlier run, and Node's own modules when they are first
 * used: compiling and loading it all would cost as much as Node itself does. Node has a cache of this kind from 22.1 on, but not for
 * functions that are compiled when they are called.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { codeFolder, hasNodeOptions } from './env.ts';

/** Hash of the parts. */
declare const TKS_BUNDLE: string;

/** What one kind of run compiles is of little use to another; a command as typed is a kind of its own. */
const KINDS: readonly string[] = ['hook', 'rewrite', 'raw', 'pipe', 'gain', '--finish'];

/** Kinds that have a bundle of their own. */
const WHOLE: Readonly<Record<string, string>> = {
  run: 'typed.js',
  hook: 'asked.js',
  rewrite: 'asked.js',
  '--finish': 'ended.js',
};

const [word = ''] = process.argv.slice(2, 3);
const kind = KINDS.includes(word) ? word : word.startsWith('-') && word !== '--' ? 'other' : 'run';
/** V8 takes no code that was compiled under other options, so whoever has any has code of their own. */
const options = hasNodeOptions() ? '-options' : '';
const tag = `${TKS_BUNDLE}-${process.version}-${process.arch}-${kind}${options}`;

/** Beside the bundle, or in the user's cache folder if that cannot be written. */
const folders = [join(__dirname, 'code'), codeFolder()].filter((folder) => folder !== undefined);

function readCode(name: string): Buffer | undefined {
  for (const folder of folders)
    try {
      return checked(readFileSync(join(folder, name)));
    } catch {
      // In the other one, or this is the first run.
    }
  return undefined;
}

/**
 * V8 checks the length of compiled code and little else: what a disk has spoiled crashes it, or runs as another program. So the code
 * is kept twice; to compare the halves takes a fiftieth of what any sum over them would.
 */
function checked(twice: Buffer): Buffer | undefined {
  const half = twice.length / 2;
  return twice.compare(twice, 0, half, half) === 0 ? twice.subarray(0, half) : undefined;
}

/** Written under another name first: another run may be reading. */
function writeCode(name: string, code: Buffer): void {
  for (const folder of folders)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const part = join(folder, `${name}.${process.pid}`);
      writeFileSync(part, Buffer.concat([code, code]), { mode: 0o600 });
      renameSync(part, join(folder, name));
      return;
    } catch {
      // Nowhere to write: each run compiles anew.
    }
}

function loadPart(part: string): unknown {
  const filename = join(__dirname, part);
  const name = `${tag}-${part}.bin`;
  const cachedData = readCode(name);
  // The bundler writes nothing but ASCII, and makes it a function.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) });
  // At the end, when the functions that were used are compiled.
  if (script.cachedDataRejected !== false) process.once('exit', () => writeCode(name, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(ask, module);
  return module.exports;
}

const known = new Map<string, unknown>();

/** The bundle's `require`: a part of it, or a module of Node. */
function ask(name: string): unknown {
  if (!known.has(name))
    known.set(
      name,
      late(() => (name.startsWith('./') ? loadPart(name.slice(2)) : require(name))),
    );
  return known.get(name);
}

/**
 * Loaded when a member is asked for. The bundler makes objects with its prototype, so that is where members are found too, and no
 * member is copied. What enumerates a module, or calls it, would find nothing.
 */
function late(load: () => unknown): unknown {
  let loaded: Record<string | symbol, unknown> | undefined;
  const get = (_: object, key: string | symbol) => {
    loaded ??= load() as Record<string | symbol, unknown>;
    return loaded[key];
  };
  const members: object = new Proxy({}, { get, getPrototypeOf: () => members });
  return members;
}

/** With nothing left to do: Node would take itself apart first, piece by piece. */
process.once('beforeExit', () => process.exit());

loadPart(WHOLE[kind] ?? 'tks.js');
