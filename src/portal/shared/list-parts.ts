import { tableWords } from '#wording/frame/labels.ts';
import type { LinkView } from './types.ts';

/** Where a list begins. */
interface Place {
  /** The page, by its address: `/meetings/2026-01-04-office/`. */
  readonly page: string;
  /** Its section there, and the first word of its pages: `matters`. */
  readonly section: string;
  /** Below which its further pages lie, where that is not its page. */
  readonly below?: string;
}

/** A further page of a list, `<below>list/<part>/`. */
interface ListPart<Row> {
  /** The address below which it lies, without the strokes around it: `meetings/2026-01-04-office`. */
  readonly folder: string;
  readonly part: string;
  readonly link: LinkView;
  readonly rows: readonly Row[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** A list as its page has it. */
export interface CutList<Row> {
  /** What stands there: all of a list that the page can bear. */
  readonly rows: readonly Row[];
  readonly parts: readonly ListPart<Row>[];
}

/** What the lists of a page may weigh together, in bytes as they are built: the frame and what is no list have the rest of 300 KB. */
const PAGE_BYTES = 200_000;
/** What the markup of a row weighs, and how much more often than once what it says stands there. */
const MARKUP = { row: 400, said: 1.2 };

const encoder = new TextEncoder();

/** What rows weigh on a page, at most: a row says little that its view does not. */
export function weightOf(rows: readonly unknown[]): number {
  return rows.reduce<number>(
    (sum, row) => sum + MARKUP.row + MARKUP.said * encoder.encode(JSON.stringify(row)).length,
    0,
  );
}

/** What each of the lists of a page may weigh there: the short ones stand whole, the others share what is left, as much as each other; undefined where the page can bear them all. */
export function shareOf(lists: readonly (readonly unknown[])[]): number | undefined {
  let left = PAGE_BYTES;
  const weights = lists.map((rows) => weightOf(rows)).toSorted((a, b) => a - b);
  for (const [index, weight] of weights.entries()) {
    const share = left / (weights.length - index);
    if (weight > share) return share;
    left -= weight;
  }
  return undefined;
}

/**
 * Cuts a list by what its rows weigh: what its page can bear stands there, `share` bytes of it, the rest on pages of
 * their own in the same order. Where the share is undefined, all of it stands there; of a share of 0, nothing. No page
 * of its own is without a row.
 */
export function cutList<Row>(rows: readonly Row[], place: Place, share: number | undefined): CutList<Row> {
  if (share === undefined) return { rows, parts: [] };
  const [here, ...rest] = share === 0 ? [[], ...pieces(rows, PAGE_BYTES)] : pieces(rows, share);
  const folder = (place.below ?? place.page).replace(/^\/|\/$/gu, '');
  const first = here === undefined || here.length === 0 ? 1 : 2;
  const cut = rest.map((own, index) => {
    const part = `${place.section}-${String(index + first)}`;
    const text = tableWords.listPage(index + first, own.length);
    return { part, rows: own, link: { text, href: `/${folder}/list/${part}/` } };
  });
  const start = {
    text: tableWords.listPage(1, here?.length ?? 0),
    href: `${place.page}#${place.section}`,
  };
  const parts = cut.map((piece, index) => ({
    ...piece,
    folder,
    previous: cut[index - 1]?.link ?? (first === 1 ? null : start),
    next: cut[index + 1]?.link ?? null,
  }));
  return { rows: here ?? [], parts };
}

/** Whether a page bears them. */
export function isBorne(rows: readonly unknown[]): boolean {
  return weightOf(rows) <= PAGE_BYTES;
}

/** Cuts into as much as a page bears each, in the same order; `said` is what a row says on its page. */
export function cutByWeight<Row>(
  rows: readonly Row[],
  said: (row: Row) => unknown = (row) => row,
): readonly (readonly Row[])[] {
  return pieces(rows, PAGE_BYTES, said);
}

/** The first piece weighs at most `share`, the others as much as a page bears. */
function pieces<Row>(
  rows: readonly Row[],
  share: number,
  said: (row: Row) => unknown = (row) => row,
): readonly (readonly Row[])[] {
  const cut: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const weight = weightOf([said(row)]);
    const last = cut.at(-1);
    if (last === undefined || weight > room) {
      room = (last === undefined ? share : PAGE_BYTES) - weight;
      cut.push([row]);
    } else {
      room -= weight;
      last.push(row);
    }
  }
  return cut;
}

/** What stands first of a list on a page that is meant to be short, and where all of it stands. */
export interface FirstRows<Row> {
  readonly rows: readonly Row[];
  /** `另有12件，见本单位的页`; empty where all of it stands here. */
  readonly more: readonly LinkView[];
}

/** As many rows as a short page has of one list, and what they may weigh, in bytes: it has four such lists at most. */
const FIRST = { rows: 30, bytes: 50_000 };

/**
 * The first rows of a list, as many as a short page has of one: by their number, and where they say much by their weight,
 * but one at least. `links` says where all of them stand, of how many are left out. Where one alone would be left out, it
 * stands here: the words would take its place.
 */
export function firstRows<Item, Row>(
  items: readonly Item[],
  row: (item: Item) => Row,
  links: (left: number) => readonly LinkView[],
  most = FIRST,
): FirstRows<Row> {
  const rows: Row[] = [];
  let room = most.bytes;
  for (const item of items.slice(0, items.length === most.rows + 1 ? items.length : most.rows)) {
    const next = row(item);
    room -= weightOf([next]);
    if (room < 0 && rows.length > 0) break;
    rows.push(next);
  }
  const left = items.length - rows.length;
  return { rows, more: left === 0 ? [] : links(left) };
}

/** What stands of a list on its page, and the way to the rest. */
export interface ListView<Row> {
  readonly rows: readonly Row[];
  readonly pages: readonly LinkView[];
}

export function listView<Row>({ rows, parts }: CutList<Row>): ListView<Row> {
  return { rows, pages: parts.map(({ link }) => link) };
}
