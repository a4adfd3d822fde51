import { decimal } from '#exact/fraction.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { rankingWords } from '#wording/ranking/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { FigureView, UnitRef } from '../shared/types.ts';
import {
  LIGHT_KEYS,
  lightKey,
  lightWord,
  PERIOD_LIGHT_KEYS,
  periodLightKey,
  type LightCountView,
  type LightKey,
  type PeriodLightKey,
} from '../lights/light-counts.ts';
import type { Column, FileColumn, OnPage, PageColumn, Typed } from './column.ts';

/**
 * The exact decimal of a printed figure, `-2.00` of `−2.00`; null where there is none.
 *
 * @throws RangeError where the figure is no number: its column is one of texts.
 */
export function decimalOf(figure: Pick<FigureView, 'text'> | null | undefined): string | null {
  const text = figure?.text?.replace('−', '-') ?? null;
  if (text !== null) decimal(text);
  return text;
}

/** A figure as an exact decimal; null where it is none, or no decimal: `1/3`. */
export function decimalIn(text: string | null): string | null {
  return text !== null && DECIMAL.test(text) ? decimalOf({ text }) : null;
}

const DECIMAL = /^−?\d+(?:\.\d+)?$/;

/** A column of texts that a cell of the page tells with others, or none does. */
export function textColumn<Row>(
  key: string,
  head: string,
  width: number,
  within: string | null,
  value: (row: Row) => string | null,
): FileColumn<Row> {
  return { key, head, kind: 'text', width, within, value };
}

/** Whether others have the same rank; a page tells it with the rank. */
export function tiedColumn<Row>(isTied: (row: Row) => boolean): FileColumn<Row> {
  return textColumn('tied', rankingWords.tied, 6, 'rank', (row) => (isTied(row) ? rankingWords.tied : null));
}

/** Texts of one cell as a file has them; null where there are none. */
export function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('；');
}

/** The unit by which a row is named on the page, and its id in files; `page` is what is peculiar to its cells. */
export function unitColumns<Row extends { readonly unit: UnitRef }>(
  page: PageColumn<Row>['page'] = {},
): readonly Column<Row>[] {
  return [
    {
      key: 'unit',
      head: tableWords.unit,
      kind: 'text',
      width: 24,
      value: ({ unit }) => unit.name,
      page: { names: true, shows: ({ unit }) => ({ as: 'unit', unit }), ...page },
    },
    textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
  ];
}

/** The unit that a page is of, in the first columns of the file of all such pages. */
export function unitFileColumns<Row extends { readonly unit: UnitRef }>(): readonly FileColumn<Row>[] {
  return [
    textColumn('unit', tableWords.unit, 24, null, ({ unit }) => unit.name),
    textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
  ];
}

/** A column of printed figures: of numbers, unless some row has an arithmetic instead. It shows them on a page with `page`, else the page has them elsewhere. */
export function figureColumn<Row>(
  { code, name }: { readonly code: string; readonly name: string },
  rows: readonly Row[],
  figureOf: (row: Row) => FigureView | undefined,
  page?: OnPage<Row>,
): Column<Row> {
  const texts = rows.flatMap((row) => figureOf(row)?.text ?? []);
  const numbers = texts.every((text) => DECIMAL.test(text));
  const typed: Typed<Row> = numbers
    ? { kind: 'number', width: 10, value: (row) => decimalOf(figureOf(row)) }
    : { kind: 'text', width: 24, value: (row) => figureOf(row)?.text ?? null };
  const named = { key: code, head: name, ...typed };
  return page === undefined ? { ...named, within: null } : { ...named, page };
}

/** A column for each light, as a period counts them: how many matters of the row show it. They are told in the cell `within`. */
export function periodLightColumns<Row>(...told: LightsTold<Row>): readonly FileColumn<Row>[] {
  return countColumns(PERIOD_LIGHT_KEYS, periodLightKey, told);
}

/** The same as lists group them, of matters as they stand now. */
export function lightColumns<Row>(...told: LightsTold<Row>): readonly FileColumn<Row>[] {
  return countColumns(LIGHT_KEYS, lightKey, told);
}

type LightsTold<Row> = [within: string, head: string, of: (row: Row) => readonly LightCountView[] | null];

function countColumns<Key extends LightKey | PeriodLightKey, Row>(
  keys: readonly Key[],
  keyOf: (light: LightCountView) => Key,
  [within, head, of]: LightsTold<Row>,
): readonly FileColumn<Row>[] {
  return keys.map((key) => ({
    key: `light-${key}`,
    head: tableFileWords.light(head, lightWord(key)),
    kind: 'integer',
    width: 12,
    within,
    value: (row) => {
      const counts = of(row);
      return counts === null
        ? null
        : counts.filter((one) => keyOf(one) === key).reduce((sum, { count }) => sum + count, 0);
    },
  }));
}

/** The last column of a file: for each figure that is not there, or has a word beside it, why. */
export function reasonsColumn<Row>(
  figures: (row: Row) => readonly { readonly head: string; readonly reason: string | null }[],
): FileColumn<Row> {
  return {
    key: 'reasons',
    head: tableFileWords.reasons,
    kind: 'text',
    width: 40,
    within: null,
    value: (row) => {
      const reported = figures(row).flatMap(({ head, reason }) =>
        reason === null ? [] : [tableFileWords.reason(head, reason)],
      );
      return reported.length === 0 ? null : reported.join('；');
    },
  };
}
