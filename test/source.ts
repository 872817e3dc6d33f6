import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** What the tests of the architecture want to know of a source file. */
export interface Source {
  /** `engine/shapes/diff.ts` */
  readonly file: string;
  readonly lines: number;
  /** Files of ours as `engine/mark.ts`, Node's modules as `node:fs`, packages by their name; of types and re-exports too. */
  readonly imports: readonly string[];
  readonly reExports: boolean;
  /** `process.env`, `Date.now`, `console.log` … wherever a global's member is asked for. */
  readonly members: readonly string[];
  readonly functions: readonly FunctionSize[];
  /** Names of classes that extend no error. */
  readonly classes: readonly string[];
}

export interface FunctionSize {
  readonly name: string;
  readonly lines: number;
  /** Without the functions inside it, which are measured by themselves. */
  readonly own: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function sources(root: string): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .sort()
    .map((file) => read(root, file.split(sep).join('/')));
}

function read(root: string, file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const nodes = [...descend(program as unknown as Node, '')];
  const from = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name);
  const reExported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest ?? []),
  );
  return {
    file,
    lines: text.split('\n').length - 1,
    imports: [
      ...module.staticImports.map((one) => one.moduleRequest.value),
      ...reExported.map((one) => one.value),
      ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start, one.moduleRequest.end).slice(1, -1)),
    ].map(from),
    reExports: reExported.length > 0,
    members: nodes.flatMap(({ node }) => memberOf(node) ?? []),
    functions: nodes.filter(({ node }) => isFunction(node)).map(({ node, name }) => sizeOf(node, name, text)),
    classes: nodes.flatMap(({ node }) => classOf(node) ?? []),
  };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

const nameOf = (node: Node): string | undefined => {
  const named = node['id'] ?? node['key'];
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : undefined;
};

/** All nodes, each with the nearest name around it. */
function* descend(node: Node, around: string): Generator<{ node: Node; name: string }> {
  const name = nameOf(node) ?? around;
  yield { node, name };
  for (const child of childrenOf(node)) yield* descend(child, name);
}

const isFunction = (node: Node): boolean =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);

const inside = (node: Node): Node[] =>
  childrenOf(node).flatMap((child) => (isFunction(child) ? [child] : inside(child)));

function sizeOf(node: Node, name: string, text: string): FunctionSize {
  const breaks = ({ start, end }: Node) => text.slice(start, end).split('\n').length - 1;
  const nested = inside(node).reduce((sum, one) => sum + breaks(one), 0);
  return { name, lines: breaks(node) + 1, own: breaks(node) + 1 - nested };
}

function memberOf({ type, object, property }: Node): string | undefined {
  if (type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return undefined;
  return typeof object['name'] === 'string' && typeof property['name'] === 'string'
    ? `${object['name']}.${property['name']}`
    : undefined;
}

function classOf(node: Node): string | undefined {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return undefined;
  const parent = node['superClass'];
  const isError = isNode(parent) && typeof parent['name'] === 'string' && parent['name'].endsWith('Error');
  return isError ? undefined : (nameOf(node) ?? 'a class without a name');
}
