import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** Words that mean one kind and no other: `playwright` or `postgres` serve all. */
const KINDS: readonly Kind[] = [
  kind(
    'Java',
    'pom\\.xml|build\\.gradle(?:\\.kts)?|settings\\.gradle(?:\\.kts)?|build\\.xml|.+\\.(?:java|kt)',
    'vaadin|spring|springboot|maven|gradle|quarkus|jdtls|javadocs?|java|kotlin|jetbrains-java',
  ),
  kind(
    'JavaScript',
    'package\\.json|deno\\.jsonc?',
    'nextjs|next-devtools|nuxt|angular|svelte|vite|storybook|shadcn|expo|react-native|nestjs|eslint|vuetify|astro',
  ),
  kind(
    'Python',
    'pyproject\\.toml|requirements[\\w.-]*\\.txt|setup\\.(?:py|cfg)|Pipfile|.+\\.(?:py|ipynb)',
    'django|flask|fastapi|jupyter|pypi|pandas|pyright|pylance|ruff',
  ),
  kind('Rust', 'Cargo\\.toml|.+\\.rs', 'cargo|rust|rustdocs?|crates?-?(?:io|docs)|rust-analyzer'),
  kind('Go', 'go\\.(?:mod|work)|.+\\.go', 'gopls|golang|godoc'),
  kind('Ruby', 'Gemfile|.+\\.(?:gemspec|rb)', 'rails|rubygems|rubocop'),
  kind('PHP', 'composer\\.json|.+\\.php', 'laravel|symfony|php|composer|wordpress|drupal'),
  kind('.NET', '.+\\.(?:csproj|fsproj|vbproj|sln|slnx)', 'dotnet|nuget|csharp|blazor|aspnet'),
  kind('Dart', 'pubspec\\.yaml', 'dart|flutter'),
  kind(
    'Swift',
    'Package\\.swift|Podfile|.+\\.(?:xcodeproj|xcworkspace|swift)',
    'xcode|xcodebuild|swift|swiftui|ios-simulator',
  ),
  kind('Elixir', 'mix\\.exs', 'elixir|phoenix|hexdocs|tidewave'),
  kind('Unity', 'ProjectVersion\\.txt|.+\\.(?:unity|asmdef)', 'unity|unity3d'),
  kind('Godot', 'project\\.godot', 'godot'),
  kind('Unreal', '.+\\.uproject', 'unreal|unrealengine'),
  kind('Terraform', '.+\\.(?:tf|tofu)|terragrunt\\.hcl', 'terraform|opentofu|terragrunt'),
];

/** What a project is made of, as far as its files tell. */
export interface Nature {
  /** Each with a file that shows it: `Rust` → `Cargo.toml`. */
  readonly found: ReadonlyMap<string, string>;
  /** False if there was more than could be looked at: what was not found may be there. */
  readonly whole: boolean;
}

const DEPTH = 4;
const MOST = 20_000;
/** What is not the project's own. */
const FOREIGN = /^(?:\..+|node_modules|vendor|target|dist|build|out|venv|__pycache__|third_party)$/u;

/** Looks at names alone, some folders deep. */
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

/** The kinds that a server says it is for, by its name and by what starts it. */
export const kindsOf = (words: readonly string[]): string[] =>
  KINDS.filter((one) => words.some((word) => one.words.test(word))).map(({ name }) => name);
