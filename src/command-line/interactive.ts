import { SSH_VALUES } from './remote.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Take the whole terminal, or ask all the time. */
const ALWAYS = set(
  `vi vim nvim view vimdiff nano pico emacs emacsclient micro hx helix kak joe ed ex less more most man info top htop btop atop
  iotop glances watch tmux screen zellij mc ranger nnn lf fzf sk tig lazygit lazydocker gitui k9s dialog whiptail nmtui su
  passwd chsh visudo crontab telnet ftp sftp minicom picocom irssi weechat mutt newsboat gdb lldb pdb ipdb claude codex gemini
  opencode aider`,
);
/** Options with which one of these prints and leaves. */
const BATCH: Readonly<Record<string, RegExp>> = { top: /^-\w*b/u, crontab: /^-l$/u };
/** Ask for input when they get no program, file or command to run. */
const SHELLS = set('sh bash zsh fish dash ksh ash tcsh csh pwsh nu elvish xonsh');
const INTERPRETERS = set(
  `python python2 python3 ipython bpython pypy pypy3 node deno bun ruby irb pry perl php lua luajit ghci scala julia R erl iex
  elixir clj racket sbcl ocaml utop sqlite3 psql mysql mariadb mongosh mongo redis-cli bc dc gnuplot octave`,
);
/** Options of an interpreter that ask for its prompt even so. */
const PROMPT_OPTION = /^(?:-i|--interactive|-a)$/u;
/** Options that answer and leave. */
const ANSWER_OPTION = /^(?:-V|-v|--version|-h|--help|-help)$/u;
const DATABASES = set('sqlite3 psql mysql mariadb mongosh mongo redis-cli');
const QUERY = /^(?:-c|-f|-e|-l|--command|--file|--execute|--eval|--list)(?:=|$)|^-[a-zA-Z]*[ce]$/u;

/**
 * True for a command that talks with the user on a terminal: an editor, a pager, a prompt, another shell.
 * @param words as `words` gives them
 */
export function isInteractive(words: readonly string[]): boolean {
  const [program = '', ...rest] = words;
  if (rest.length > 0 && rest.every((word) => ANSWER_OPTION.test(word))) return false;
  if (ALWAYS.has(program)) return !rest.some((word) => BATCH[program]?.test(word));
  if (SHELLS.has(program))
    return rest.every((word) => /^(?:-[il]+|--login|--interactive)$/u.test(word)) || rest.includes('-i');
  if (DATABASES.has(program)) return asksForQueries(program, rest);
  if (INTERPRETERS.has(program))
    return rest.every((word) => word.startsWith('-') && !isProgramText(word)) || PROMPT_OPTION.test(rest[0] ?? '');
  if (program === 'git') return isInteractiveGit(rest);
  if (program === 'docker' || program === 'podman' || program === 'kubectl' || program === 'oc')
    return hasTerminalOption(rest);
  if (program === 'ssh') return isLogin(rest);
  return isWizard(program, rest);
}

const isProgramText = (word: string): boolean => /^-(?:[ceprnm]|-eval|-print|-command)/u.test(word);

/** A client with a statement to run does not ask; sqlite3 and redis-cli take it as a bare word. */
function asksForQueries(program: string, rest: readonly string[]): boolean {
  if (rest.some((word) => QUERY.test(word))) return false;
  const bare = rest.filter((word) => !word.startsWith('-')).length;
  return program === 'sqlite3' ? bare < 2 : program === 'redis-cli' ? bare === 0 : true;
}

const MESSAGE = /^(?:-[a-zA-Z]*[mFC]|--message|--file|--no-edit|--reuse-message|--dry-run|--fixup|--help)(?:=|$)|^-m./u;
const PATCH = /^(?:-p|-i|-e|--patch|--interactive|--edit)$/u;

function isInteractiveGit([subcommand = '', ...rest]: readonly string[]): boolean {
  const has = (pattern: RegExp) => rest.some((word) => pattern.test(word));
  switch (subcommand) {
    case 'commit':
      return !has(MESSAGE) || has(/^(?:-[pe]|--patch|--edit|--interactive)$/u);
    case 'add':
    case 'checkout':
    case 'restore':
    case 'reset':
    case 'stash':
    case 'clean':
      return has(PATCH);
    case 'rebase':
      return has(/^(?:-i|--interactive|--edit-todo|--continue)$/u);
    case 'merge':
    case 'pull':
    case 'revert':
      return (
        has(/^(?:-e|--edit)$/u) || !has(/^(?:--no-edit|--ff-only|--abort|--quit|--rebase|-r|--no-commit|-n|--squash)/u)
      );
    case 'tag':
      return has(/^-[asu]/u) && !has(/^(?:-m|-F|--message|--file)/u);
    case 'notes':
      return rest[0] === 'edit' || (rest[0] === 'add' && !has(/^-[mFC]/u));
    case 'config':
      return has(/^(?:-e|--edit)$/u) || rest[0] === 'edit';
    case 'branch':
      return has(/^--edit-description$/u);
    case 'mergetool':
    case 'difftool':
    case 'gui':
    case 'citool':
    case 'send-email':
      return true;
    default:
      return false;
  }
}

/** `run -it`, `exec -ti`, `attach`, `login`; `kubectl edit` opens an editor. */
const hasTerminalOption = (rest: readonly string[]): boolean =>
  ['attach', 'login', 'edit'].includes(rest[0] ?? '') ||
  rest.some(
    (word) => /^-(?:[a-z]*t[a-z]*|-tty|-interactive)$/u.test(word) && !/^-(?:nt|rm)$/u.test(word) && isRunOrExec(rest),
  );

const isRunOrExec = (rest: readonly string[]): boolean =>
  rest.some((word) => ['run', 'exec', 'start', 'debug', 'compose'].includes(word));

/** A host and no command to run there, or a terminal asked for. */
function isLogin(rest: readonly string[]): boolean {
  if (rest.some((word) => /^-t+$/u.test(word))) return true;
  const bare = rest.filter((word, index) => !word.startsWith('-') && !SSH_VALUES.test(rest[index - 1] ?? ''));
  return bare.length < 2 && !rest.some((word) => /^-(?:[NfGV]|Q)$/u.test(word));
}

/** Programs that ask questions before they begin, unless told to take what is usual. */
function isWizard(program: string, [first = '', second = '', ...rest]: readonly string[]): boolean {
  const all = [first, second, ...rest];
  const silent = all.some((word) =>
    /^(?:-y|--yes|-f|--force|-q|--with-token|--non-interactive|--no-input|--?auto-approve|--?input=false)$/u.test(word),
  );
  if (silent) return false;
  const form = `${program} ${first}`;
  return (
    WIZARDS.has(form) ||
    WIZARDS.has(`${form} ${second}`) ||
    (/^(?:npm|yarn|pnpm|bun)$/u.test(program) && /^(?:create|init)$/u.test(first)) ||
    /^create-[a-z]/u.test(program)
  );
}

const WIZARDS: ReadonlySet<string> = new Set([
  'npm login',
  'npm adduser',
  'npm publish',
  'yarn login',
  'pnpm login',
  'gh auth login',
  'gh pr create',
  'gh pr merge',
  'gh issue create',
  'gh repo create',
  'gh release create',
  'gh auth refresh',
  'aws configure',
  'aws sso',
  'gcloud init',
  'gcloud auth login',
  'az login',
  'vercel login',
  'vercel ',
  'fly launch',
  'rails console',
  'rails c',
  'rails dbconsole',
  'django-admin shell',
  'terraform console',
  'terraform apply',
  'terraform destroy',
  'terraform init',
  'ssh-keygen ',
  'poetry init',
  'poetry publish',
  'cargo login',
  'gpg --full-generate-key',
  'gpg --gen-key',
  'gpg --edit-key',
]);
