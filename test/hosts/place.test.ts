import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsOf } from '../../src/hosts/calls.ts';
import type { Edit } from '../../src/hosts/edit.ts';
import { type Host, SCOPES, type Scope } from '../../src/hosts/host.ts';
import { HOSTS } from '../../src/hosts/hosts.ts';
import { HOST_NAMES } from '../../src/hosts/names.ts';
import { displace, place } from '../../src/hosts/place.ts';
import { createWorld } from '../cli/tks.ts';
import { everything } from './everything.ts';

const ROOT = join(import.meta.dirname, '../..');
const TKS = { version: '1', node: process.execPath, cli: join(ROOT, 'bin/tks.js'), root: ROOT };

/** A user's folder and a project's in it, and tks's own beside them. */
function createPlace() {
  const { folder: root, home } = createWorld();
  const where = { home: root, folder: join(root, 'project'), variable: () => undefined };
  mkdirSync(where.folder);
  const edits = (host: Host, scope: Scope, cli = TKS.cli) =>
    host.edits(scope, where, callsOf({ ...TKS, cli }, scope), undefined);
  const options = ({ names: [host] }: Host) => ({ host, home, dryRun: false });
  return { root, home, edits, options };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const isJson = ({ path }: Edit): boolean => path.endsWith('.json') && !path.endsWith('tks.json');
const isMarkdown = ({ path }: Edit): boolean => path.endsWith('.md') && !path.endsWith('tks.md');

/** Values that may stand beside ours, under names that hosts use, too. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 3 }),
  ),
})).any;
const FOREIGN = { matcher: 'x', hooks: [{ type: 'command', command: 'rtk hook' }] };
const EVENTS = ['PreToolUse', 'AfterTool', 'preToolUse', 'postToolUse', 'pre_run_command'];
const hooks = fc.dictionary(fc.constantFrom(...EVENTS), fc.constantFrom([], [FOREIGN], [FOREIGN, 'odd']));
const object = fc.record({ hooks, version: fc.constant(1), model: value, '': value }, { requiredKeys: [] });

/** As people and programs write them: indented by anything, with comments, a mark at the beginning, other ends of lines, or no last one. */
const text = fc
  .record({
    object,
    indent: fc.constantFrom(undefined, 1, 2, '\t'),
    comment: fc.constantFrom('', '// mine\n', '/* tks.js hook */ '),
    end: fc.constantFrom('', '\n', '\n\n  '),
    crlf: fc.boolean(),
    bom: fc.boolean(),
  })
  .map(({ object, indent, comment, end, crlf, bom }) => {
    const written = `${comment}${JSON.stringify(object, null, indent)}${end}`;
    return `${bom ? '\uFEFF' : ''}${crlf ? written.replaceAll('\n', '\r\n') : written}`;
  });
const settings = fc.oneof(fc.constantFrom(undefined, '', ' \n', '\uFEFF', '{}', '{ }\n'), text);
const prose = fc.constantFrom(
  undefined,
  '',
  'no last newline',
  '# Mine\n\ntext\n',
  '# A\r\nb\r\n',
  '\uFEFF# A\n',
  '\n\n',
);

test('a host is named on the command line as it names itself', () => {
  expect(HOSTS.flatMap(({ names }) => names)).toEqual(HOST_NAMES);
});

describe.each(HOSTS.map((host) => [host.names[0], host] as const))('%s', (_, host) => {
  test.each(SCOPES)('of a %s: files of every form come back byte for byte', (scope) => {
    const { root, home, edits, options } = createPlace();
    fc.assert(
      fc.property(settings, prose, (json, markdown) => {
        rmSync(root, { recursive: true });
        mkdirSync(join(root, 'project'), { recursive: true });
        for (const edit of edits(host, scope)) {
          const present = isJson(edit) ? json : isMarkdown(edit) ? markdown : undefined;
          if (present !== undefined) write(edit.path, present);
        }
        const before = everything(root);
        place(edits(host, scope), options(host));
        const after = everything(root);
        for (const edit of edits(host, scope)) expect(edit.has(readFileSync(edit.path, 'utf8'))).toBe(true);
        expect(place(edits(host, scope), options(host)).every(({ what }) => what === 'same')).toBe(true);
        expect(everything(root), 'a second call changes nothing').toEqual(after);
        displace(edits(host, scope), options(host));
        expect(everything(root)).toEqual(before);
        expect(existsSync(join(home, 'hosts')), 'nothing is remembered any more').toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('what somebody has changed in between stays, and ours goes', () => {
    const { edits, options } = createPlace();
    const all = edits(host, 'user');
    place(all, options(host));
    for (const edit of all.filter(isJson)) {
      const text = readFileSync(edit.path, 'utf8');
      writeFileSync(edit.path, text.replace('{', '{ "mine": true,'));
    }
    displace(all, options(host));
    for (const edit of all.filter(isJson)) {
      const left = readFileSync(edit.path, 'utf8');
      expect(JSON.parse(left)).toMatchObject({ mine: true });
      expect(edit.has(left)).toBe(false);
    }
  });

  test('a tks that stood elsewhere is replaced, not doubled', () => {
    const { root, edits, options } = createPlace();
    place(edits(host, 'user'), options(host));
    const fresh = everything(root);
    displace(edits(host, 'user'), options(host));
    const before = everything(root);
    place(edits(host, 'user', '/old/bin/tks.js'), options(host));
    place(edits(host, 'user'), options(host));
    expect(everything(root)).toEqual(fresh);
    displace(edits(host, 'user'), options(host));
    expect(everything(root)).toEqual(before);
  });
});

describe('one file that two hosts share', () => {
  const pairs = [
    ['gemini', 'qwen'],
    ['qwen', 'gemini'],
  ];
  test.each(pairs)('%s goes first', (first) => {
    const { root, home, edits, options } = createPlace();
    write(join(root, '.gemini/settings.json'), '{\t"a": 1 }');
    symlinkSync('.gemini', join(root, '.qwen'));
    const before = everything(root);
    const [gemini, qwen] = ['gemini', 'qwen'].map((name) => HOSTS.find(({ names }) => names[0] === name)!);
    for (const host of [gemini!, qwen!]) place(edits(host, 'user'), options(host));
    const both = readFileSync(join(root, '.gemini/settings.json'), 'utf8');
    expect(both).toMatch(/hook gemini.*hook qwen/su);
    for (const host of first === 'gemini' ? [gemini!, qwen!] : [qwen!, gemini!]) {
      displace(edits(host, 'user'), options(host));
    }
    expect(everything(root)).toEqual(before);
    expect(existsSync(join(home, 'hosts'))).toBe(false);
  });
});

describe('unusual files', () => {
  const gemini = HOSTS.find(({ names }) => names[0] === 'gemini')!;

  test('the mode of a file, and a symbolic link, stay', () => {
    const { root, edits, options } = createPlace();
    const file = join(root, '.gemini/settings.json');
    write(join(root, 'dotfiles/gemini.json'), '{}');
    mkdirSync(dirname(file));
    symlinkSync('../dotfiles/gemini.json', file);
    chmodSync(file, 0o444);
    place(edits(gemini, 'user'), options(gemini));
    expect(readFileSync(join(root, 'dotfiles/gemini.json'), 'utf8')).toContain('hook gemini');
    expect(statSync(file).mode & 0o777).toBe(0o444);
    displace(edits(gemini, 'user'), options(gemini));
    expect(readFileSync(join(root, 'dotfiles/gemini.json'), 'utf8')).toBe('{}');
    expect(statSync(file).mode & 0o777).toBe(0o444);
  });

  test('a symbolic link to nowhere is one again', () => {
    const { root, edits, options } = createPlace();
    mkdirSync(join(root, '.gemini'));
    symlinkSync('../later.json', join(root, '.gemini/settings.json'));
    place(edits(gemini, 'user'), options(gemini));
    expect(readFileSync(join(root, 'later.json'), 'utf8')).toContain('hook gemini');
    displace(edits(gemini, 'user'), options(gemini));
    expect(existsSync(join(root, 'later.json'))).toBe(false);
    expect(readlinkSync(join(root, '.gemini/settings.json'))).toBe('../later.json');
  });

  test.each([
    ['no JSON', '{ "a": }', ':1: this is not JSON'],
    ['no object', '[]', 'there is no object in it'],
    ['a list where none is', '{"hooks":{"AfterTool":{}}}', "'hooks.AfterTool' is no list"],
  ])('%s is told, and nothing is written', (_, text, message) => {
    const { root, edits, options } = createPlace();
    write(join(root, '.gemini/settings.json'), text);
    const before = everything(root);
    expect(() => place(edits(gemini, 'user'), options(gemini))).toThrow(message);
    expect(everything(root)).toEqual(before);
  });

  test('bytes that are no UTF-8 are not touched', () => {
    const { root, edits, options } = createPlace();
    mkdirSync(join(root, '.gemini'));
    writeFileSync(join(root, '.gemini/settings.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(() => place(edits(gemini, 'user'), options(gemini))).toThrow('this is not UTF-8');
  });

  test("somebody else's file of our name stays", () => {
    const { root, edits, options } = createPlace();
    const cline = HOSTS.find(({ names }) => names[0] === 'cline')!;
    write(join(root, 'Documents/Cline/Rules/tks.md'), 'mine\n');
    expect(() => place(edits(cline, 'user'), options(cline))).toThrow("is somebody else's");
    expect(displace(edits(cline, 'user'), options(cline))).toEqual([]);
  });
});
