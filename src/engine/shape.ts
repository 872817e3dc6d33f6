import type { Line, ShapeName } from './model.ts';
import type { Piece } from './piece.ts';
import { blame } from './shapes/blame.ts';
import { commits } from './shapes/commits.ts';
import { diagnostics } from './shapes/diagnostics.ts';
import { diff } from './shapes/diff.ts';
import { matches } from './shapes/matches.ts';
import { paths } from './shapes/paths.ts';
import { sections } from './shapes/sections.ts';
import { spans } from './shapes/spans.ts';

type Shape = (lines: readonly Line[], mayFold: boolean) => Piece[];

/** An encoding of lines that a filter asks for by name. */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  blame,
  commits,
  diagnostics,
  diff,
  matches,
  paths,
  sections,
  spans,
};
