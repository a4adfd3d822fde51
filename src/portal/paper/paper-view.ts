import { signText } from '#wording/papers/phrases.ts';
import type { LinkView } from '../shared/types.ts';

/** A paper of the office as it is read and printed: sheets of blocks. Everything in it is a finished text. */
export interface PaperView {
  /** `/papers/<path>/` */
  readonly path: string;
  readonly title: string;
  /** Whether it is a draft, or who issued it and when. */
  readonly stateText: string;
  /** How long it is, and how long it may be; null where nothing is asked. */
  readonly lengthText: string | null;
  /** Where lines are chosen; null of what was issued, and of what offers no choice. */
  readonly form: LinkView | null;
  /** Under which name that form keeps what is written on the sheets; left out where nothing is. */
  readonly draft?: string;
  readonly sheets: readonly SheetView[];
  /** The sets in which a paper is printed that is too long for one page, this one at `at`; null where it stands here whole. */
  readonly sets: { readonly at: number; readonly links: readonly LinkView[] } | null;
}

/** A paper as its draft makes it: with all its sheets. */
export type MadePaper = Omit<PaperView, 'path' | 'form' | 'sets'>;

/** One paper, or one page of a set: it begins on a page of its own. */
export interface SheetView {
  /** `official` as GB/T 9704 sets it, `brief` closer, for one page, `form` a one-page table, `wide` landscape, `annex` a long table in small type, `poster` and `chart` A3. */
  readonly layout: 'official' | 'brief' | 'form' | 'wide' | 'annex' | 'poster' | 'chart';
  /** 草稿, 待盖章; null where neither is said. */
  readonly mark: string | null;
  readonly title: string;
  /** Under the title: number and issue. */
  readonly sub: string | null;
  readonly blocks: readonly BlockView[];
  /** At the foot: 数据截至. */
  readonly foot: string | null;
}

export type BlockView =
  /** `text` follows on the same line. */
  | { readonly as: 'heading'; readonly title: string; readonly text: string | null }
  /** `ends` stand at the two ends of a line. */
  | { readonly as: 'ends'; readonly left: string; readonly right: string }
  | { readonly as: 'text'; readonly text: string; readonly flush?: boolean }
  | { readonly as: 'lines'; readonly lines: readonly LineView[] }
  | TableView
  /** Label and value by rows, as a form has them; null is left blank for the pen. */
  | {
      readonly as: 'fields';
      readonly caption: string;
      readonly rows: readonly (readonly FieldCell[])[];
    }
  /** Ruled lines for the pen. */
  | { readonly as: 'blank'; readonly label: string; readonly lines: number }
  /** Where somebody signs. */
  | { readonly as: 'signs'; readonly labels: readonly string[] }
  | {
      readonly as: 'signature';
      readonly office: string;
      readonly day: string | null;
      readonly seal: string | null;
    }
  /** Tables that stand side by side. */
  | { readonly as: 'pair'; readonly tables: readonly TableView[] }
  /** An address as a code that a phone reads: dark squares as a path in a box of `size` by `size`. */
  | { readonly as: 'code'; readonly label: string; readonly path: string; readonly size: number }
  | ChartView
  /** Written on the page itself before it is printed; `lines` is the room for the pen where nobody wrote, `keep` the field of the paper's form that has it later. */
  | {
      readonly as: 'write';
      readonly label: string;
      readonly hint: string;
      readonly lines: 1 | 2 | 4;
      readonly keep?: string;
    }
  /** Along which the receipt is cut off. */
  | { readonly as: 'cut'; readonly text: string };

export interface TableView {
  readonly as: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  /** Shares of the width in percent, one a column. */
  readonly widths: readonly ColumnWidth[];
  readonly rows: readonly RowView[];
  /** Not printed. */
  readonly isForScreen?: boolean;
}

/** Matters along an axis of time; places on it run 0…1. */
export interface ChartView {
  readonly as: 'chart';
  readonly caption: string;
  readonly head: readonly string[];
  readonly months: readonly { readonly at: number; readonly text: string }[];
  /** Null where it lies outside. */
  readonly today: number | null;
  readonly rows: readonly ChartRowView[];
}

export interface ChartRowView {
  readonly name: string;
  readonly unit: string;
  /** Null where the rules know no lights. */
  readonly light: string | null;
  /** What the marks say, in words. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly {
    readonly at: number;
    readonly state: 'done' | 'claimed' | 'late' | 'ahead';
    readonly isEnd: boolean;
  }[];
  readonly facts: readonly FactView[];
}

/** Widths that the style sheet has: no page has a style of its own. */
export type ColumnWidth =
  4 | 5 | 6 | 7 | 8 | 10 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 20 | 23 | 24 | 26 | 27 | 34 | 40 | 56;

/** A row; one that tells facts says which. */
export interface RowView {
  readonly cells: readonly string[];
  /** What the sign `※` in a cell means, for a row that has no room for the words: they stand once under the table. */
  readonly sign?: string;
  readonly facts: readonly FactView[];
}

/** Label and value; `wide` takes the rest of its row. */
interface FieldCell {
  readonly label: string;
  readonly text: string | null;
  /** How many lines the pen has room for. */
  readonly high?: 1 | 2;
}

/** A line of a paper. */
export interface LineView {
  readonly text: string;
  readonly facts: readonly FactView[];
}

/** What a line tells, taken apart: equal keys have equal values in every paper of one moment. */
export interface FactView {
  /** The thing meant: `t2026-012/node-n2`. */
  readonly key: string;
  /** Texts that stand in the line as they are. */
  readonly locked: readonly string[];
}

/** A line that tells no fact of the ledger. */
export function plainLine(text: string): LineView {
  return { text, facts: [] };
}

/** What stands under a table of the sign in its rows: each meaning once, in words. */
export function signsUnder({ rows }: TableView): readonly string[] {
  return [...new Set(rows.flatMap(({ sign }) => sign ?? []))].map((meaning) => signText.under(meaning));
}

/** The texts of a sheet in reading order, one a line: what is measured and compared. */
export function sheetTexts({ title, sub, blocks }: SheetView): readonly string[] {
  return [title, ...(sub === null ? [] : [sub]), ...blocks.flatMap(blockTexts)];
}

function blockTexts(block: BlockView): readonly string[] {
  switch (block.as) {
    case 'heading':
      return [`${block.title}${block.text ?? ''}`];
    case 'text':
    case 'cut':
      return [block.text];
    case 'ends':
      return [`${block.left}　${block.right}`];
    case 'lines':
      return block.lines.map(({ text }) => text);
    case 'table':
      return [
        block.head.join('｜'),
        ...block.rows.map(({ cells }) => cells.join('｜')),
        ...signsUnder(block),
      ];
    case 'fields':
      return block.rows.map((cells) => cells.map(({ label, text }) => `${label}：${text ?? ''}`).join('｜'));
    case 'blank':
    case 'code':
    case 'write':
      return [block.label];
    case 'chart':
      return [block.head.join('｜'), ...block.rows.map(chartRowText)];
    case 'pair':
      return block.tables.flatMap((table) => [table.caption, ...blockTexts(table)]);
    case 'signs':
      return [block.labels.join('　')];
    case 'signature':
      return [block.office, ...(block.day === null ? [] : [block.day])];
  }
}

function chartRowText({ name, unit, text, light }: ChartRowView): string {
  return [name, unit, text, ...(light === null ? [] : [light])].join('｜');
}

/** Characters of a text without spaces, as an office counts them. */
export function lengthOf(texts: readonly string[]): number {
  return [...texts.join('').replaceAll(/[\s｜]/gu, '')].length;
}

/** The facts that a paper tells, in its order, each with the line that tells it. */
export function factsOf({
  sheets,
}: Pick<PaperView, 'sheets'>): readonly { readonly fact: FactView; readonly text: string }[] {
  return sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const tables = block.as === 'pair' ? block.tables : block.as === 'table' ? [block] : [];
      const told =
        block.as === 'lines'
          ? block.lines
          : block.as === 'chart'
            ? block.rows.map((row) => ({ facts: row.facts, text: chartRowText(row) }))
            : tables.flatMap(({ rows }) =>
                rows.map(({ facts, cells }) => ({ facts, text: cells.join('｜') })),
              );
      return told.flatMap(({ facts, text }) => facts.map((fact) => ({ fact, text })));
    }),
  );
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A part of a paper: its title, and its blocks; where it has none, the word that says so. */
export interface PartView {
  readonly title: string;
  readonly blocks: readonly BlockView[];
  readonly none: string;
}

/** Parts with their numbers: `一、需要领导决定或协调的事项`; one without blocks is one line. */
export function numberedParts(parts: readonly PartView[]): readonly BlockView[] {
  return parts.flatMap(({ title, blocks, none }, index): readonly BlockView[] => {
    const text = `${NUMERALS[index] ?? String(index + 1)}、${title}`;
    return [{ as: 'heading', title: text, text: blocks.length === 0 ? `：${none}` : null }, ...blocks];
  });
}
