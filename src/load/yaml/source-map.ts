import type { Event } from 'js-yaml';
import { lineIndex, type LineIndex } from '../fault/line-index.ts';
import { nodePositions, type NodePosition } from './node-positions.ts';

type Path = readonly PropertyKey[];

/** Answers where a field stands in the file as its writer sees it. Built at the first question, so that a sound record costs nothing. */
export interface SourceMap {
  readonly index: LineIndex;
  /** Offset of a field: of a scalar its value, of a list or mapping its key; a missing field answers with its nearest parent. */
  readonly offsetOf: (path: Path) => number;
  /** Offsets of the key of a field; `undefined` for a list element or a field that is not there. */
  readonly keyRange: (path: Path) => Range | undefined;
  /** Offsets of a field's value as written, quotes included; `undefined` when the field is not there. */
  readonly valueRange: (path: Path) => Range | undefined;
  /** Every value that is no list and no mapping, in the order of the file. */
  readonly scalars: () => Iterable<ScalarPosition>;
}

/** Where a single value stands as written, quotes included; an empty one right behind its key. */
export interface ScalarPosition {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `text` is what was read, `original` the file's text, `back` the way from one to the other. */
export function sourceMap(
  original: string,
  text: string,
  events: readonly Event[],
  back: (offset: number) => number,
): SourceMap {
  const index = lineIndex(original);
  let root: NodePosition | undefined;
  const top = () => (root ??= nodePositions(text, events));
  const walk = (path: Path): { spot: NodePosition; complete: boolean } => {
    let spot = top();
    for (const part of path) {
      const child = spot.children.get(String(part));
      if (child === undefined) return { spot, complete: false };
      spot = child;
    }
    return { spot, complete: true };
  };
  return {
    index,
    offsetOf(path) {
      const { spot, complete } = walk(path);
      const written = spot.kind === 'scalar' && spot.start < spot.end;
      return back(complete && written ? spot.start : spot.key);
    },
    keyRange(path) {
      const { spot, complete } = walk(path);
      if (!complete || spot.keyEnd <= spot.key || path.length === 0) return undefined;
      return { start: back(spot.key), end: back(spot.keyEnd) };
    },
    valueRange(path) {
      const { spot, complete } = walk(path);
      return complete ? { start: back(spot.start), end: back(spot.end) } : undefined;
    },
    *scalars() {
      for (const { path, start, end } of scalarsBelow(top(), []))
        yield { path, start: back(start), end: back(end) };
    },
  };
}

function* scalarsBelow({ kind, start, end, children }: NodePosition, path: Path): Generator<ScalarPosition> {
  if (kind === 'scalar') yield { path, start, end };
  for (const [key, child] of children)
    yield* scalarsBelow(child, [...path, kind === 'list' ? Number(key) : key]);
}
