/** Programs whose first word is one of a fixed set of subcommands, and not a file, a host or a search. */
const WITH_SUBCOMMANDS: ReadonlySet<string> = new Set(
  `git gh glab npm pnpm yarn bun deno cargo rustup go dotnet mvn gradle docker podman kubectl helm terraform tofu pulumi
  aws gcloud az pip pip3 uv poetry pdm hatch conda brew apt apt-get dnf yum apk pacman systemctl make just task nx turbo
  next vite vitest playwright prisma rails rake bundle gem composer mix flutter dart swift ng nest wrangler vercel`.split(
    /\s+/u,
  ),
);
const SUBCOMMAND = /^[a-z][a-z0-9:_-]{0,30}$/u;

export interface Label {
  readonly program: string;
  readonly subcommand: string | undefined;
}

/**
 * What may be written down of a command: never an argument.
 * @param words as `words` gives them
 */
export function labelOf([program = '', subcommand = '']: readonly string[]): Label {
  const known = WITH_SUBCOMMANDS.has(program) && SUBCOMMAND.test(subcommand);
  return { program, subcommand: known ? subcommand : undefined };
}
