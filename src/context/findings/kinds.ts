import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Server } from '../model.ts';

/** A kind of project: what its manifest files are called, and the words by which a server says that it is for this kind. */
interface Kind {
  readonly name: string;
  readonly manifests: RegExp;
  readonly words: RegExp;
}

const kind = (name: string, manifests: string, words: string): Kind => ({
  name,
  manifests: new RegExp(`^(?:${manifests})$`, 'iu'),
  words: new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'iu'),
});

/** Words that mean one kind and no other: `playwright` serves all, `phoenix`, `dart`, `composer` and `unity` are other products too. */
const KINDS: readonly Kind[] = [
  kind(
    'Java',
    'pom\\.xml|build\\.gradle(?:\\.kts)?|settings\\.gradle(?:\\.kts)?|build\\.xml|.+\\.(?:java|kt)',
    'vaadin|spring-?boot|spring-tools|maven|gradle|quarkus|jdtls|javadocs?|java|kotlin',
  ),
  kind(
    'JavaScript',
    'package\\.json|deno\\.jsonc?',
    'nextjs|next-devtools|nuxt|angular|svelte|vite|storybook|shadcn|react-native|nestjs|eslint|vuetify',
  ),
  kind(
    'Python',
    'pyproject\\.toml|requirements[\\w.-]*\\.txt|setup\\.(?:py|cfg)|Pipfile|.+\\.(?:py|ipynb)',
    'django|flask|fastapi|pypi|pyright|pylance',
  ),
  kind('Rust', 'Cargo\\.toml|.+\\.rs', 'cargo|rust|rustdocs?|crates?-?(?:io|docs)|rust-analyzer'),
  kind('Go', 'go\\.(?:mod|work)|.+\\.go', 'gopls|golang|godoc'),
  kind('Ruby', 'Gemfile|.+\\.(?:gemspec|rb)', 'rails|rubygems|rubocop'),
  kind('PHP', 'composer\\.json|.+\\.php', 'laravel|symfony|php'),
  kind('.NET', '.+\\.(?:csproj|fsproj|vbproj|sln|slnx)', 'dotnet|nuget|csharp|blazor|aspnet'),
  kind('Flutter', 'pubspec\\.yaml', 'flutter'),
  kind(
    'Swift',
    'Package\\.swift|Podfile|.+\\.(?:xcodeproj|xcworkspace|swift|m|mm)',
    'xcode|xcodebuild|swiftui|ios-simulator',
  ),
  kind('Elixir', 'mix\\.exs', 'elixir|hexdocs|tidewave'),
  kind('Unity', 'ProjectVersion\\.txt|.+\\.(?:unity|asmdef)', 'mcp-unity|unity-?mcp|unity3d'),
  kind('Godot', 'project\\.godot', 'godot'),
  kind('Unreal', '.+\\.uproject', 'unrealengine|unreal-?mcp'),
  kind('Terraform', '.+\\.(?:tf|tofu)|terragrunt\\.hcl', 'terraform|opentofu|terragrunt'),
];

/** What a project is made of, as far as its files tell. */
export interface Nature {
  /** Each with a file that shows it: `Rust` → `Cargo.toml`. */
  readonly found: ReadonlyMap<string, string>;
  /** False if there was more than could be looked at: what was not found may be there. */
  readonly whole: boolean;
}

const DEPTH = 12;
const MOST = 20_000;
/** What is not the project's own. */
const FOREIGN = /^(?:\..+|node_modules|vendor|target|dist|build|out|venv|__pycache__|third_party)$/u;

/** Looks at names alone. */
export function natureOf(folder: string): Nature {
  const found = new Map<string, string>();
  const queue = [{ path: folder, way: '', depth: 0 }];
  let [seen, whole] = [0, true];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const entry of entriesOf(next.path)) {
      if (++seen > MOST) return { found, whole: false };
      const way = next.way + entry.name;
      for (const { name, manifests } of KINDS) if (!found.has(name) && manifests.test(entry.name)) found.set(name, way);
      if (!entry.isDirectory() || FOREIGN.test(entry.name)) continue;
      if (next.depth < DEPTH) queue.push({ path: join(next.path, entry.name), way: `${way}/`, depth: next.depth + 1 });
      else whole = false;
    }
  }
  return { found, whole };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A package as it stands on a command line, with its version or without. */
const PACKAGE = /^@?[a-z\d][\w.-]*(?:\/[\w.-]+)?(?:@[\w.^~-]+)?$/iu;

/** The kinds that a server says it is for: by its name, its program or package, or its host; not by what it is given, which may be anything. */
export function kindsOf({ name, command, args = [], url }: Server): string[] {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const words = [
    name,
    host,
    ...(command === undefined ? [] : [basename(command)]),
    ...args.filter((arg) => PACKAGE.test(arg)),
  ];
  return KINDS.filter((one) => words.some((word) => one.words.test(word))).map((one) => one.name);
}
