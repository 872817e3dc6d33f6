/** Other names of a command; the words before a space replace the first ones. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'npm t': ['npm', 'test'],
  'npm tst': ['npm', 'test'],
  'npm i': ['npm', 'install'],
  'npm in': ['npm', 'install'],
  'npm add': ['npm', 'install'],
  'npm run-script': ['npm', 'run'],
  'npm clean-install': ['npm', 'ci'],
  'npm ic': ['npm', 'ci'],
  'npm update': ['npm', 'install'],
  'npm up': ['npm', 'install'],
  'npm uninstall': ['npm', 'install'],
  'npm remove': ['npm', 'install'],
  'npm rm': ['npm', 'install'],
  'npm dedupe': ['npm', 'install'],
  'npm list': ['npm', 'ls'],
  'npm ll': ['npm', 'ls'],
  'npm why': ['npm', 'explain'],
  'pnpm i': ['pnpm', 'install'],
  'pnpm add': ['pnpm', 'install'],
  'pnpm update': ['pnpm', 'install'],
  'pnpm up': ['pnpm', 'install'],
  'pnpm remove': ['pnpm', 'install'],
  'pnpm rm': ['pnpm', 'install'],
  'yarn add': ['yarn', 'install'],
  'yarn upgrade': ['yarn', 'install'],
  'yarn up': ['yarn', 'install'],
  'yarn remove': ['yarn', 'install'],
  'bun i': ['bun', 'install'],
  'bun add': ['bun', 'install'],
  'bun update': ['bun', 'install'],
  'bun remove': ['bun', 'install'],
  'cargo t': ['cargo', 'test'],
  'cargo b': ['cargo', 'build'],
  'cargo c': ['cargo', 'check'],
  'git stage': ['git', 'add'],
  'helm ls': ['helm', 'list'],
  'helm hist': ['helm', 'history'],
  'helm del': ['helm', 'uninstall'],
  'helm delete': ['helm', 'uninstall'],
  'helm un': ['helm', 'uninstall'],
  'helm dep': ['helm', 'dependency'],
  'helm dependencies': ['helm', 'dependency'],
  'kubectl log': ['kubectl', 'logs'],
  'pip3 install': ['pip', 'install'],
};

/** Programs that print as another one does, and scripts that stand for one within a project. */
export const NAMES: Readonly<Record<string, string>> = {
  cc: 'gcc',
  'c++': 'gcc',
  'g++': 'gcc',
  clang: 'gcc',
  'clang++': 'gcc',
  gmake: 'make',
  gradlew: 'gradle',
  mvnw: 'mvn',
  mvnd: 'mvn',
  tofu: 'terraform',
  apt: 'apt-get',
  mariadb: 'mysql',
  oc: 'kubectl',
  kubecolor: 'kubectl',
  awslocal: 'aws',
  podman: 'docker',
  nerdctl: 'docker',
  basedpyright: 'pyright',
};

/** Programs that are a subcommand of another. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'docker-compose': ['docker', 'compose'],
  'podman-compose': ['docker', 'compose'],
  'docker-buildx': ['docker', 'buildx'],
};

/** The program itself and those that print as it does. */
export const namesOf = (program: string): string[] => [
  program,
  ...Object.keys(NAMES).filter((name) => NAMES[name] === program),
  ...(program === 'pip' ? ['pip3'] : []),
];

/** Other words for a subcommand: `t` and `tst` for `test` of npm. */
export const otherWordsOf = (program: string, subcommand: string): string[] =>
  Object.entries(ALIASES)
    .filter(([alias, words]) => alias.startsWith(`${program} `) && words[0] === program && words[1] === subcommand)
    .map(([alias]) => alias.slice(program.length + 1));
