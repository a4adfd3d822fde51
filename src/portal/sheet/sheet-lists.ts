import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { scoreWords } from '#wording/score/words.ts';
import { statementSentences } from '#wording/sheet/statement.ts';
import type { ViewEnv } from '../env/env.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { statementLink } from '../freeze/statement-links.ts';
import { cutList, listView, shareOf, type CutList } from '../shared/list-parts.ts';
import type { LinkView } from '../shared/types.ts';
import type { LineView } from './parts/completion-line.ts';
import type { LeftOutView } from './parts/left-out-view.ts';
import type { PartView } from './parts/part-points.ts';
import { partViews } from './parts/part-views.ts';

/** The lists of one part of a sheet, each as far as its page can bear it. */
export interface PartLists {
  readonly part: PartView;
  readonly lines: CutList<LineView>;
  readonly beside: CutList<LeftOutView>;
}

/** A part as its page has it: its sums and its arithmetic are of all lines, and whatever lines stand on further pages are linked. */
export interface SheetPart extends PartView {
  readonly linePages: readonly LinkView[];
  readonly besidePages: readonly LinkView[];
}

/** So few lines a page can bear, whatever they say: at 3 KB each at most. They need not be weighed. */
const SHORT = 60;

/** Whether a sheet may have more lines than its page can bear. */
export function isLongSheet({ lines: { completion, ...others } }: UnitSheet): boolean {
  const nodes = completion.reduce((sum, task) => sum + task.nodes.length, 0);
  return Object.values(others).reduce((sum, list) => sum + list.length, nodes) > SHORT;
}

/** The lists of a sheet that stands at an address: what of a list the page cannot bear goes on at `<page>list/part-<code>-2/`, of what does not count at `<page>list/beside-<code>-2/`. */
export function sheetLists(
  result: UnitSheet,
  parts: readonly PartView[],
  page: string,
): readonly PartLists[] {
  const all = parts.flatMap(({ lines, beside }) => [lines, beside]).filter((list) => list.length > 0);
  const share = isLongSheet(result) ? shareOf(all) : undefined;
  return parts.map((part) => ({
    part,
    lines: cutList(part.lines, { page, section: `part-${part.code}` }, share),
    beside: cutList(part.beside, { page, section: `beside-${part.code}` }, share),
  }));
}

/** The lists of a 核对单: what does not stand on it is in annexes, numbered one after the other. */
export function statementLists(
  env: ViewEnv,
  { unit, period }: { readonly unit: string; readonly period: string },
): readonly PartLists[] {
  const result = resultIn(env, unit, period);
  const link = statementLink(env, unit, period);
  return result === undefined || link === null
    ? []
    : annexed(sheetLists(result, partViews(env, result), link.href), link);
}

/** What does not stand on a 核对单 as its annexes. */
function annexed(lists: readonly PartLists[], statement: LinkView): readonly PartLists[] {
  const pages = lists.flatMap(({ part, lines, beside }) => [
    ...lines.parts.map((piece) => ({ ...piece, name: part.name })),
    ...beside.parts.map((piece) => ({ ...piece, name: scoreWords.leftOut })),
  ]);
  const links = pages.map(({ link: { href }, rows, name }, at) => ({
    text: statementSentences.annex(at + 1, pages.length, name, rows.length),
    href,
  }));
  const renumbered = <Row>(list: CutList<Row>): CutList<Row> => ({
    ...list,
    parts: list.parts.map((piece) => {
      const at = links.findIndex(({ href }) => href === piece.link.href);
      const [link = piece.link, previous = statement, next = null] = [
        links[at],
        links[at - 1],
        links[at + 1],
      ];
      return { ...piece, link, previous, next };
    }),
  });
  return lists.map(({ part, lines, beside }) => ({
    part,
    lines: renumbered(lines),
    beside: renumbered(beside),
  }));
}

/** The parts as their page has them. */
export function sheetParts(lists: readonly PartLists[]): readonly SheetPart[] {
  return lists.map(({ part, lines, beside }) => ({
    ...part,
    lines: lines.rows,
    linePages: listView(lines).pages,
    beside: beside.rows,
    besidePages: listView(beside).pages,
  }));
}

/** The parts with all their lines, as no page may bear them. */
export function wholeParts(parts: readonly PartView[]): readonly SheetPart[] {
  return parts.map((part) => ({ ...part, linePages: [], besidePages: [] }));
}

/** Lines of a part on a further page: what is said of all of them stands on the first. */
export function furtherLines(part: PartView, lines: readonly LineView[]): PartView {
  return { ...part, lines, withheld: null, sum: null, beside: [] };
}
