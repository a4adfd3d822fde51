import { paperText } from '#wording/papers/phrases.ts';
import { cutByWeight, isBorne } from '../shared/list-parts.ts';
import type { BlockView, SheetView } from './paper-view.ts';

/** A block, or of one that is a list one line of it; what it says is what it weighs. */
interface Piece {
  /** Which block of its sheet. */
  readonly at: number;
  readonly block: BlockView;
  readonly said: unknown;
}

/**
 * The sheets of a paper in sets, each as much as a page bears, in their order. A sheet that no page bears is continued on
 * further sheets: its tables, charts and lists between two of their rows, with their heads again. One set where all of it
 * is short.
 */
export function paperSets(sheets: readonly SheetView[]): readonly (readonly SheetView[])[] {
  return cutByWeight(sheets.flatMap(cutSheet));
}

function cutSheet(sheet: SheetView): readonly SheetView[] {
  if (isBorne([sheet])) return [sheet];
  const pieces = sheet.blocks.flatMap((block, at) => piecesOf(block).map((piece) => ({ ...piece, at })));
  return headed(cutByWeight(pieces, ({ said }) => said)).map((own, nth) => ({
    ...sheet,
    ...(nth === 0 ? {} : { title: paperText.continued(sheet.title, nth), sub: null }),
    blocks: [...Map.groupBy(own, ({ at }) => at).values()].flatMap((list) =>
      joined(list.map(({ block }) => block)),
    ),
  }));
}

function piecesOf(block: BlockView): readonly Omit<Piece, 'at'>[] {
  switch (block.as) {
    case 'table':
      return block.rows.map((row) => ({ block: { ...block, rows: [row] }, said: row }));
    case 'chart':
      return block.rows.map((row) => ({ block: { ...block, rows: [row] }, said: row }));
    case 'lines':
      return block.lines.map((line) => ({ block: { ...block, lines: [line] }, said: line }));
    default:
      return [{ block, said: block }];
  }
}

/** The pieces of one block that stand on one sheet as a block again. */
function joined(pieces: readonly BlockView[]): readonly BlockView[] {
  const [first] = pieces;
  if (first === undefined) return [];
  switch (first.as) {
    case 'table':
      return [{ ...first, rows: pieces.flatMap((piece) => (piece.as === 'table' ? piece.rows : [])) }];
    case 'chart':
      return [{ ...first, rows: pieces.flatMap((piece) => (piece.as === 'chart' ? piece.rows : [])) }];
    case 'lines':
      return [{ ...first, lines: pieces.flatMap((piece) => (piece.as === 'lines' ? piece.lines : [])) }];
    default:
      return pieces;
  }
}

/** A heading goes with what it is the heading of. */
function headed(sheets: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const isCarried = (sheet: readonly Piece[] | undefined, index: number) =>
    index < sheets.length - 1 &&
    sheet !== undefined &&
    sheet.length > 1 &&
    sheet.at(-1)?.block.as === 'heading';
  return sheets.map((own, index) => {
    const before = sheets[index - 1];
    const heading = isCarried(before, index - 1) ? (before?.slice(-1) ?? []) : [];
    return [...heading, ...(isCarried(own, index) ? own.slice(0, -1) : own)];
  });
}
