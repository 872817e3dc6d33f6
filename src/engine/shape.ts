import type { Line, ShapeName } from './model.ts';
import type { Piece } from './piece.ts';
import { blame } from './shapes/blame.ts';
import { commits } from './shapes/commits.ts';
import { diagnostics } from './shapes/diagnostics.ts';
import { diff } from './shapes/diff.ts';
import { hosts } from './shapes/hosts.ts';
import { json } from './shapes/json.ts';
import { listing } from './shapes/listing.ts';
import { markdown } from './shapes/markdown.ts';
import { matches } from './shapes/matches.ts';
import { paths } from './shapes/paths.ts';
import { sections } from './shapes/sections.ts';
import { spans } from './shapes/spans.ts';
import { table } from './shapes/table.ts';
import { tree } from './shapes/tree.ts';

type Shape = (lines: readonly Line[], mayFold: boolean) => Piece[];

/** An encoding of lines that a filter asks for by name. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  blame,
  commits,
  diagnostics,
  diff,
  hosts,
  json: (lines) => json(lines),
  listing,
  markdown,
  matches,
  paths,
  sections,
  spans,
  table,
  tree: (lines) => tree(lines),
};
