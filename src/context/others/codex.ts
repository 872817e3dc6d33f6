import { dirname, join } from 'node:path';
import { fieldsOf, numberOf, textsOf } from '../files.ts';
import type { Draft } from '../surroundings.ts';
import { type Given, lastCounts, memory, type OtherHost, serverOf, serversIn, skillsIn } from './host.ts';

/** Characters of a project's documents. */
const MOST = 32_768;

/** Codex 0.169.0, seen on 2026-11-26. */
export const codex: OtherHost = {
  name: 'Codex',
  window: 272_000,
  own: [
    ['system_prompt', 'system prompt', 17_722, 3693],
    ['system_tools', 'tools', 19_142, 3984],
  ],
  items: (given) => {
    const { places, files, chain } = given;
    const home = join(places.home, '.codex');
    const config = join(home, 'config.toml');
    const settings = files.toml(config);
    const trusted = chain.some(
      (folder) => fieldsOf(fieldsOf(settings['projects'])[folder])['trust_level'] === 'trusted',
    );
    const own = chain.map((folder) => join(folder, '.codex/config.toml'));
    return [
      ...documents(given, home, settings),
      ...lastCounts([
        ...serversIn(settings['mcp_servers'], { scope: 'user', file: config, path: ['mcp_servers'] }, serverOf),
        ...own.flatMap((file) => {
          const place = { scope: 'project', file, path: ['mcp_servers'] } as const;
          const off = trusted ? {} : { off: 'the project is not trusted' };
          return serversIn(files.toml(file)['mcp_servers'], { ...place, ...off }, serverOf);
        }),
      ]),
      ...skills(given, home),
    ];
  },
  toolOf: (server, { name, description, inputSchema }) => ({
    type: 'function',
    name: `${server}__${name}`,
    description,
    strict: false,
    parameters: inputSchema,
  }),
};

function documents({ files, chain }: Given, home: string, settings: ReturnType<Given['files']['toml']>): Draft[] {
  const names = ['AGENTS.override.md', 'AGENTS.md', ...textsOf(settings['project_doc_fallback_filenames'])];
  const first = (folder: string) => names.map((name) => join(folder, name)).find((file) => files.text(file)?.trim());
  let room = numberOf(settings['project_doc_max_bytes']) ?? MOST;
  const user = first(home);
  const found = chain.flatMap((folder) => first(folder) ?? []);
  const head = user !== undefined && found.length > 0 ? '\n\n--- project-doc ---' : '';
  return [
    ...(user === undefined ? [] : [memory(user, 'user', `${files.text(user)!.trim()}${head}`)]),
    ...found.map((file) => {
      const text = files.text(file)!;
      const kept = text.slice(0, Math.max(0, room));
      room -= kept.length;
      const left = text.length - kept.length;
      const why = 'beyond what project documents may have';
      return memory(file, 'project', `\n\n${kept}`, left > 0 ? { cut: { characters: left, why } } : {});
    }),
  ];
}

/** The list gives each folder a short name. */
function skills(given: Given, home: string): Draft[] {
  const entry = (name: string, description: string, file: string) =>
    `- ${name}: ${description} (file: r0/${file.split('/').slice(-2).join('/')})\n`;
  const all = (folder: string, scope: Draft['scope']) =>
    skillsIn(given, folder, scope, entry).map((item) => (isForYouAlone(given, item) ? { ...item, ...TYPED } : item));
  return [
    ...all(join(home, 'skills/.system'), 'host'),
    ...[home, join(given.places.home, '.agents')].flatMap((folder) => all(join(folder, 'skills'), 'user')),
    ...given.chain.flatMap((folder) =>
      ['.codex', '.agents'].flatMap((name) => all(join(folder, name, 'skills'), 'project')),
    ),
  ];
}

const TYPED = { loaded: 'deferred', why: 'only you can call it', text: '' } as const;

const isForYouAlone = ({ files }: Given, { source = '' }: Draft): boolean =>
  /^\s+allow_implicit_invocation:\s*false/mu.test(files.text(join(dirname(source), 'agents/openai.yaml')) ?? '');
