/** Options of `docker exec`, `docker run` and `docker compose` before the container that take no value. */
const BARE =
  /^-(?:[PqTi]+|-(?:rm|interactive|init|privileged|publish-all|quiet|no-TTY|no-deps|build|service-ports|use-aliases|read-only|no-healthcheck|quiet-pull|remove-orphans|verbose|compatibility|all-resources))(?:=.*)?$/u;
/** With these the terminal is the container's, or nothing of the command is printed, or another program gets its words. */
const OTHER = /^-(?:[a-zA-Z]*[td][a-zA-Z]*|-(?:tty|detach|entrypoint))(?:=.*)?$/u;

/**
 * The command that runs inside a container, as `docker exec web npm test` names it.
 * @param rest what follows `docker` and its own options
 */
export function insideContainer(rest: readonly string[]): readonly string[] | undefined {
  let at = rest[0] === 'compose' ? afterOptions(rest, 1) : rest[0] === 'container' ? 1 : 0;
  if (rest[at] !== 'exec' && rest[at] !== 'run') return undefined;
  const end = afterOptions(rest, ++at);
  if (rest.slice(at, end).some((word) => OTHER.test(word))) return undefined;
  const inner = rest.slice(end + 1);
  return /^[^-]/u.test(inner[0] ?? '') ? inner : undefined;
}

function afterOptions(rest: readonly string[], from: number): number {
  let at = from;
  while (rest[at]?.startsWith('-'))
    at += BARE.test(rest[at]!) || OTHER.test(rest[at]!) || rest[at]!.includes('=') ? 1 : 2;
  return at;
}

/** `docker container ls` is `docker ps`; those that print the same have the name of one. */
const NAMES: Readonly<Record<string, string>> = {
  'container ls': 'ps',
  'container list': 'ps',
  'container ps': 'ps',
  'container logs': 'logs',
  'container inspect': 'inspect',
  'container stats': 'stats',
  'image ls': 'images',
  'image list': 'images',
  'image build': 'build',
  'image pull': 'pull',
  'image push': 'push',
  'image inspect': 'inspect',
  'network inspect': 'inspect',
  'volume inspect': 'inspect',
  'buildx build': 'build',
  'buildx bake': 'build',
  'builder build': 'build',
  'compose build': 'build',
  'compose logs': 'logs',
  'compose pull': 'pull',
  'compose push': 'push',
};

/** What goes on until somebody stops it, unless the option says otherwise, follows: its words say so. */
const ENDLESS: Readonly<Record<string, RegExp>> = {
  'compose up':
    /^(?:-d|--detach|--wait|--no-start|--abort-on-container-exit|--abort-on-container-failure|--exit-code-from(?:=.*)?)$/u,
  stats: /^--no-stream$/u,
};

/** The words of a command of docker's by one name, whatever group or program (`docker-compose`) it was typed with. */
export function dockerWords(rest: readonly string[]): string[] {
  const end = rest[0] === 'compose' ? afterOptions(rest, 1) : 1;
  const plain = [...rest.slice(0, 1), ...rest.slice(end)];
  const two = plain.slice(0, 2).join(' ');
  const named = Object.hasOwn(NAMES, two) ? [NAMES[two]!, ...plain.slice(2)] : plain;
  const ends = ENDLESS[named[0] === 'compose' ? two : (named[0] ?? '')];
  return ends && !named.some((word) => ends.test(word)) ? ['docker', ...named, '--follow'] : ['docker', ...named];
}
