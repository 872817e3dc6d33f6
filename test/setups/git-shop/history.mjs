// Prints the history of a made-up shop for `git fast-import`: the same bytes on every run.
//   node history.mjs [COMMITS] | git fast-import --quiet
import { BODIES, BOT, BREAKING, DEPENDENCIES, PEOPLE, PY, TEST, TRAILERS, TS } from './material.mjs';
import { AREA_OF, emptyProject, fileOf, NOUNS, pathOf, refreshLock, render } from './project.mjs';

const WANTED = Number(process.argv[2] ?? 300);
const random = mulberry(20251120);
const pick = (list) => list[Math.floor(random() * list.length)];
const chance = (share) => random() < share;
const nouns = Object.values(NOUNS).flat();

function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

let project = emptyProject();
const trees = new Map([[undefined, new Map()]]);
let time = Date.UTC(2024, 8, 2, 8, 12, 41) / 1000;
let mark = 0;
let pull = 11;
let unreleased = [];
const out = [];

/** Every action changes the project and gives the change's subjects to choose from, or undefined if it does not apply. */
const ACTIONS = [
  [7, () => addPiece('ts', TS, 0.6)],
  [8, () => nextVersion('ts', TS)],
  [2, () => addPiece('py', PY, 0)],
  [2, () => nextVersion('py', PY)],
  [1, writeDocs],
  [0.7, touchWorkflow],
];

function addPiece(kind, pieces, testShare) {
  const noun = pick(nouns);
  const piece = pick(Object.keys(pieces));
  const file = fileOf(project, kind, noun);
  if (file.has(piece)) return undefined;
  file.set(piece, 0);
  if (kind === 'py') for (const other of Object.keys(pieces)) if (!file.has(other)) file.set(other, 0);
  if (TEST[piece] && chance(testShare)) fileOf(project, 'test', noun).set(piece, 0);
  const { steps, name } = pieces[piece](noun);
  return { subject: pick(steps[0]), name, bodyShare: 0.25 };
}

function nextVersion(kind, pieces) {
  const candidates = [...project.code]
    .filter(([key]) => key.startsWith(`${kind}/`))
    .flatMap(([key, file]) => [...file].map(([piece, version]) => ({ noun: key.split('/')[1], piece, version, file })));
  const open = candidates.filter(({ piece, noun, version }) => version + 1 < pieces[piece](noun).versions.length);
  if (!open.length) return undefined;
  const { noun, piece, version, file } = pick(open);
  file.set(piece, version + 1);
  if (kind === 'ts' && TEST[piece] && chance(0.5)) fileOf(project, 'test', noun).set(piece, 0);
  const { steps, name } = pieces[piece](noun);
  return { subject: pick(steps[version + 1]), name, bodyShare: 0.6 };
}

const SECTIONS = [
  'Getting started',
  'Configuration',
  'Authentication',
  'Webhooks',
  'Rate limits',
  'Errors',
  'Running the tests',
  'Releasing',
  'Carriers',
  'Idempotency',
];

function writeDocs() {
  const title = SECTIONS[project.docs.length];
  if (!title) return undefined;
  const noun = pick(nouns);
  project.docs.push(
    `## ${title}\n\nSend \`POST /${noun}s\` with a JSON body; the answer holds the ${noun}'s id and its \`location\`.\nErrors carry the name of the field and a \`code\` that does not change between versions.\n\n\`\`\`sh\ncurl -X POST https://api.parcelshop.example/${noun}s -d @${noun}.json\n\`\`\`\n`,
  );
  return {
    subject: pick([
      `docs: ${title.toLowerCase()}`,
      `README: write about ${title.toLowerCase()}`,
      `docs(readme): add "${title}"`,
    ]),
    name: 'the README',
    bodyShare: 0.1,
  };
}

function touchWorkflow() {
  if (project.ci > 4) return undefined;
  project.ci += 1;
  return {
    subject: [
      'ci: run the tests on every pull request',
      'ci: test on Node 20 and 22',
      'ci: ubuntu-24.04',
      'ci: cache npm downloads',
      'ci: build too, since tsc found what the tests did not',
    ][project.ci - 1],
    name: 'the workflow',
    bodyShare: 0.2,
  };
}

function bumpDependency() {
  const [name, versions] = pick(DEPENDENCIES);
  const from = project.dependencies.get(name);
  const to = versions[versions.indexOf(from) + 1];
  if (!to) return undefined;
  project.dependencies.set(name, to);
  refreshLock(project, random, 0.02);
  return {
    subject: `chore(deps): bump ${name} from ${from} to ${to}`,
    body: `Bumps [${name}](https://github.com/${name}/${name}) from ${from} to ${to}.
- [Release notes](https://github.com/${name}/${name}/releases)
- [Changelog](https://github.com/${name}/${name}/blob/main/CHANGELOG.md)
- [Commits](https://github.com/${name}/${name}/compare/v${from}...v${to})

---
updated-dependencies:
- dependency-name: ${name}
  dependency-type: direct:production
  update-type: version-update:semver-${from.split('.')[0] === to.split('.')[0] ? 'minor' : 'major'}
...

Signed-off-by: dependabot[bot] <support@github.com>`,
  };
}

function moveFile() {
  const noun = pick(
    nouns.filter((candidate) => project.code.get(`ts/${candidate}`)?.size && !project.moved.has(candidate)),
  );
  if (!noun) return undefined;
  const from = AREA_OF[noun];
  const to = pick(Object.keys(NOUNS).filter((area) => area !== from));
  project.moved.set(noun, to);
  return { subject: `refactor: move ${noun} from ${from} to ${to}`, name: noun, bodyShare: 0.5 };
}

function act() {
  for (;;) {
    const roll = random() * 20.7;
    let sum = 0;
    const [, action] = ACTIONS.find(([weight]) => (sum += weight) >= roll) ?? ACTIONS[0];
    const done = action();
    if (done) return done;
  }
}

function bodyOf({ body, bodyShare = 0, name, subject }, self) {
  if (body) return body;
  const parts = [];
  if (chance(bodyShare))
    parts.push(
      pick(BODIES)
        .replaceAll('%n', String(pull - 3))
        .replaceAll('%', name),
    );
  if (subject.includes('!:')) parts.push(BREAKING(name));
  if (chance(bodyShare * 0.7)) parts.push(pick(TRAILERS)(pull, pick(PEOPLE.filter((person) => person !== self)), self));
  return parts.join('\n\n');
}

function commit(ref, { message, author, parents, committer = author }) {
  time += Math.floor(600 + random() * random() * 86_400 * 2.2);
  mark += 1;
  const before = trees.get(parents[0]);
  const next = render(project);
  trees.set(mark, next);
  const person = ([name, mail, zone]) => `${name} <${mail}> ${time} ${zone}`;
  out.push(`commit ${ref}\nmark :${mark}\nauthor ${person(author)}\ncommitter ${person(committer)}\n${data(message)}`);
  parents.forEach((parent, index) => out.push(`${index ? 'merge' : 'from'} :${parent}\n`));
  for (const path of before.keys()) if (!next.has(path)) out.push(`D ${path}\n`);
  for (const [path, text] of next) if (before.get(path) !== text) out.push(`M 100644 inline ${path}\n${data(text)}`);
  return mark;
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

const message = (subject, body) => (body ? `${subject}\n\n${body}\n` : `${subject}\n`);

function ordinary(ref, parent, squash) {
  const author = pick(PEOPLE);
  const change = act();
  const subject = squash ? `${change.subject} (#${pull})` : change.subject;
  note(change.subject);
  const body = bodyOf(change, author);
  if (squash) pull += 1 + Math.floor(random() * 3);
  return commit(ref, { message: message(subject, body), author, parents: parent ? [parent] : [] });
}

const bare = (subject) => subject.replace(/^\w+(\([\w-]+\))?!?: /, '');

function note(subject) {
  if (/^(feat|fix|perf)/.test(subject)) unreleased.push(bare(subject));
}

/** A branch of two to four commits, main going on beside it, and its merge, as a forge or as git words it. */
function branch(parent) {
  const author = pick(PEOPLE);
  const main = project;
  const changes = [];
  let own = structuredClone(project);
  let last = parent;
  let head = parent;
  for (let left = 2 + Math.floor(random() * 3); left > 0; left--) {
    project = own;
    changes.push(act());
    note(changes.at(-1).subject);
    const text = message(changes.at(-1).subject, bodyOf(changes.at(-1), author));
    last = commit('refs/heads/work', { message: text, author, parents: [last] });
    own = project;
    project = main;
    if (chance(0.4)) head = ordinary('refs/heads/main', head, chance(0.3));
  }
  for (const [key, file] of own.code) for (const [piece, version] of file) raise(key, piece, version);
  project.docs = own.docs.length > project.docs.length ? own.docs : project.docs;
  project.ci = Math.max(own.ci, project.ci);
  const topic = bare(changes[0].subject)
    .replace(/[^a-z]+/gi, '-')
    .slice(0, 28)
    .replace(/-$/, '')
    .toLowerCase();
  const title = chance(0.7)
    ? message(
        `Merge pull request #${pull} from ${author[0].split(' ').at(-1).toLowerCase()}/${topic}`,
        changes[0].subject,
      )
    : message(`Merge branch '${topic}'`, '');
  pull += 1;
  return commit('refs/heads/main', { message: title, author: chance(0.5) ? author : PEOPLE[0], parents: [head, last] });
}

function raise(key, piece, version) {
  const file = fileOf(project, ...key.split('/'));
  file.set(piece, Math.max(version, file.get(piece) ?? 0));
}

function release(parent) {
  const breaking = project.version[1] % 4 === 3;
  project.version = breaking ? [project.version[0] + 1, 0, 0] : [project.version[0], project.version[1] + 1, 0];
  const version = project.version.join('.');
  const date = new Date(time * 1000).toISOString().slice(0, 10);
  project.notes.unshift({ version, date, lines: unreleased });
  unreleased = [];
  const last = commit('refs/heads/main', {
    message: `chore(release): ${version}\n`,
    author: PEOPLE[0],
    parents: [parent],
  });
  out.push(
    `tag v${version}\nfrom :${last}\ntagger ${PEOPLE[0][0]} <${PEOPLE[0][1]}> ${time + 60} +0100\n${data(`parcelshop ${version}\n\n${project.notes[0].lines.map((line) => `* ${line}`).join('\n')}\n`)}`,
  );
  return last;
}

function single(parent) {
  const roll = random();
  if (roll < 0.07) {
    const change = bumpDependency();
    if (change)
      return commit('refs/heads/main', {
        message: message(`${change.subject} (#${pull++})`, change.body),
        author: BOT,
        committer: ['GitHub', 'noreply@github.com', '+0000'],
        parents: [parent],
      });
  }
  if (roll > 0.985) {
    const change = moveFile();
    if (change)
      return commit('refs/heads/main', {
        message: message(change.subject, bodyOf(change, PEOPLE[0])),
        author: PEOPLE[0],
        parents: [parent],
      });
  }
  return ordinary('refs/heads/main', parent, chance(0.3));
}

let head = ordinary('refs/heads/main', undefined, false);
while (mark < WANTED) {
  if (unreleased.length > 20) head = release(head);
  else if (chance(0.12)) head = branch(head);
  else head = single(head);
}
process.stdout.write(out.join(''));
