import { tableWords } from '#wording/frame/labels.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf, type Column } from '../table/column.ts';
import type { Content } from '../table/content.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { decimalIn, reasonsColumn, textColumn } from '../table/values.ts';
import type { LineView } from './parts/completion-line.ts';
import type { PartView } from './parts/part-points.ts';
import { recordTexts, together, unitColumns, type OfUnit } from './sheet-sets.ts';
import { scoreWords } from '#wording/score/words.ts';

/** A line of a part; those that may not be named in one; the sum of all. */
export interface PartRow extends Omit<LineView, 'id' | 'rule'> {
  readonly kind: 'line' | 'withheld' | 'sum';
  readonly id: string | null;
  readonly rule: LineView['rule'] | null;
}

/** A line with the unit and the part that it is of. */
export interface UnitLine extends PartRow, OfUnit {
  readonly part: Pick<PartView, 'code' | 'name'>;
}

/** One part of a score, line by line: weight, rate, product, facts, rule, records; the sum at the foot. */
export function partTable(part: PartView, set: Addressed): DataTable<PartRow> {
  const { sum } = part;
  return {
    caption: part.name,
    class: 'part-table fold',
    columns: lineColumns(part),
    bodies: [{ rows: partRows(part) }],
    ...(sum === null
      ? {}
      : { foot: [bare({ kind: 'sum', title: scoreWords.sum, weight: sum.weight, value: sum.value })] }),
    rowOf: ({ kind, id, counted }) => ({
      ...(id === null ? {} : { id }),
      ...(kind === 'withheld' ? { class: kind } : counted ? {} : { class: 'uncounted' }),
    }),
    files: filesOf(set, 'slice'),
  };
}

/** The lines of all units of a period, as files have them. */
export function lineSet(set: Addressed, rows: () => Iterable<UnitLine>): DataSet {
  const part: readonly Column<UnitLine>[] = [
    textColumn('part', sheetSetWords.part, 12, null, (row) => row.part.name),
  ];
  const heads = {
    weightHead: sheetSetWords.weight,
    rateHead: sheetSetWords.rate,
    valueHead: sheetSetWords.value,
  };
  return dataSet(set, [...unitColumns, ...part, ...lineColumns(heads)], rows);
}

/** The lines of a part, and in one those that may not be named. */
export function partRows({ lines, withheld }: Pick<PartView, 'lines' | 'withheld'>): readonly PartRow[] {
  return [
    ...lines.map((line): PartRow => ({ ...line, kind: 'line' })),
    ...(withheld === null
      ? []
      : [
          bare({
            kind: 'withheld',
            title: withheld.text,
            weight: withheld.weight,
            rate: withheld.rate ?? tableWords.none,
            rateArithmetic: withheld.rate === null ? null : scoreWords.mean,
            value: withheld.value,
          }),
        ]),
  ];
}

/** A row that stands for others: it has no matter and no records of its own. */
function bare(row: Pick<PartRow, 'kind' | 'title' | 'weight' | 'value'> & Partial<PartRow>): PartRow {
  return {
    id: null,
    href: null,
    subtitle: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    valueArithmetic: null,
    counted: true,
    inputs: [],
    rule: null,
    records: [],
    ...row,
  };
}

function lineColumns({
  weightHead,
  rateHead,
  valueHead,
}: Pick<PartView, 'weightHead' | 'rateHead' | 'valueHead'>): readonly Column<PartRow>[] {
  return columnsOf<PartRow>(
    {
      key: 'matter',
      head: scoreWords.matter,
      kind: 'text',
      width: 32,
      value: ({ title }) => title,
      page: {
        names: true,
        cellClass: ({ kind }) => (kind === 'line' ? 'matter full' : 'full'),
        shows: ({ title, href, subtitle, inputs }) => [
          { as: 'link', text: title, href },
          { as: 'note', text: subtitle },
          { as: 'lines', lines: inputs, class: 'input' },
        ],
      },
    },
    textColumn('subtitle', sheetSetWords.subtitle, 24, 'matter', ({ subtitle }) => subtitle),
    textColumn('facts', sheetSetWords.facts, 48, 'matter', ({ inputs }) => together(inputs)),
    weightHead !== null && {
      key: 'weight',
      head: weightHead,
      kind: 'drawn',
      page: {
        class: 'num',
        labelled: true,
        shows: ({ weight, weightArithmetic }) => figure(weight, weightArithmetic),
      },
    },
    exact('weight', sheetSetWords.weight, ({ weight }) => weight),
    textColumn('weight-note', sheetSetWords.weightNote, 20, 'weight', (row) => row.weightArithmetic),
    rateHead !== null && {
      key: 'rate',
      head: rateHead,
      kind: 'drawn',
      page: {
        class: 'num',
        // What gives no rate has none on a phone either.
        cellClass: ({ kind, rate }) =>
          kind !== 'line' && (rate === null || rate === tableWords.none) ? 'void' : undefined,
        labelled: true,
        shows: ({ rate, rateArithmetic }) => figure(rate, rateArithmetic),
      },
    },
    exact('rate', sheetSetWords.rate, ({ rate }) => rate),
    textColumn('rate-note', sheetSetWords.rateNote, 20, 'rate', ({ rateArithmetic }) => rateArithmetic),
    {
      key: 'value',
      head: valueHead,
      kind: 'drawn',
      page: {
        class: 'num',
        cellClass: 'value',
        labelled: true,
        shows: ({ value, counted, valueArithmetic }) => [
          { as: 'text', text: value, struck: !counted },
          { as: 'note', text: valueArithmetic },
          { as: 'note', text: counted ? null : scoreWords.notCounted },
        ],
      },
    },
    exact('value', sheetSetWords.value, ({ value }) => value),
    textColumn('value-note', sheetSetWords.valueNote, 20, 'value', ({ valueArithmetic }) => valueArithmetic),
    textColumn('not-counted', scoreWords.notCounted, 6, 'value', ({ counted }) =>
      counted ? null : scoreWords.notCounted,
    ),
    {
      key: 'basis',
      head: scoreWords.basis,
      kind: 'drawn',
      page: {
        class: 'basis',
        cellClass: ({ kind }) => (kind === 'line' ? 'full' : 'void'),
        shows: ({ kind, rule, records }): readonly Content[] =>
          rule === null
            ? [{ as: 'text', text: kind === 'sum' ? '' : null }]
            : [
                { as: 'why', link: rule },
                { as: 'records', records },
              ],
      },
    },
    textColumn('rule', tableFileWords.rule, 14, 'basis', ({ rule }) => rule?.text ?? null),
    textColumn('records', tableWords.record, 40, 'basis', ({ records }) => recordTexts(records)),
    reasonsColumn((row) => [
      { head: sheetSetWords.weight, reason: noDecimal(row.weight) },
      { head: sheetSetWords.rate, reason: noDecimal(row.rate) },
      { head: sheetSetWords.value, reason: noDecimal(row.value) },
    ]),
  );
}

function figure(text: string | null, arithmetic: string | null): readonly Content[] {
  return [
    { as: 'text', text: text ?? '' },
    { as: 'note', text: arithmetic },
  ];
}

/** A figure as a number, where a decimal says it exactly; what else it is stands among the reasons. */
function exact(key: string, head: string, of: (row: PartRow) => string | null): Column<PartRow> {
  return {
    key: `${key}-number`,
    head,
    kind: 'number',
    width: 10,
    within: key,
    value: (row) => decimalIn(of(row)),
  };
}

function noDecimal(text: string | null): string | null {
  return text === null || text === tableWords.none || decimalIn(text) !== null ? null : text;
}
