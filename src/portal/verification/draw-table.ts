import { drawText, drawWords } from '#wording/verification/words.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { DrawIndexRowView, DrawRowView, DrawView } from './draw-view.ts';

const INDEX = addressed('/draws/all', drawText.set.index);

/** The draws of all periods. */
export function drawIndexTable(rows: readonly DrawIndexRowView[]): DataTable<DrawIndexRowView> {
  return {
    caption: drawWords.title,
    class: 'fold',
    columns: indexColumns,
    bodies: [{ rows }],
    files: filesOf(INDEX, 'whole'),
  };
}

/** The same as files have it; none before the first. */
export function drawIndexSets(rows: readonly DrawIndexRowView[]): readonly DataSet[] {
  return rows.length === 0 ? [] : [dataSet(INDEX, indexColumns, () => rows)];
}

/** The closed list of a draw by SHA-256, with who was drawn. */
export function drawTable(draw: DrawView, caption: string): DataTable<DrawRowView> {
  return {
    caption,
    class: 'draw fold',
    columns: listColumns,
    bodies: [{ rows: draw.rows }],
    files: filesOf(listOf(draw), 'whole'),
  };
}

/** The same as files have it; none where nothing was on the list. */
export function drawSets(draw: DrawView): readonly DataSet[] {
  return draw.rows.length === 0 ? [] : [dataSet(listOf(draw), listColumns, () => draw.rows)];
}

function listOf({ period, periodText }: DrawView): Addressed {
  return addressed(`/draws/${period}/list`, drawText.set.list(periodText));
}

const indexColumns = columnsOf<DrawIndexRowView>(
  {
    key: 'period',
    head: drawWords.period,
    kind: 'text',
    width: 16,
    value: ({ periodText }) => periodText,
    page: { names: true, shows: ({ periodText, href }) => ({ as: 'link', text: periodText, href }) },
  },
  {
    key: 'number',
    head: drawWords.number,
    kind: 'text',
    width: 12,
    value: ({ number }) => number,
    page: { labelled: true, cellClass: ({ number }) => (number === null ? 'void' : undefined) },
  },
  {
    key: 'result',
    head: drawWords.result,
    kind: 'text',
    width: 40,
    value: ({ text }) => text,
    page: { cellClass: 'full' },
  },
);

const listColumns = columnsOf<DrawRowView>(
  {
    key: 'place',
    head: drawWords.place,
    kind: 'integer',
    width: 6,
    value: ({ place }) => place,
    page: { labelled: true },
  },
  {
    key: 'claim',
    head: drawWords.claim,
    kind: 'text',
    width: 36,
    value: ({ matter, text }) => matter?.text ?? text,
    page: { cellClass: 'full' },
  },
  textColumn('node', drawText.set.node, 24, 'claim', ({ matter, text }) => (matter === null ? null : text)),
  textColumn('id', drawWords.id, 36, 'claim', ({ id }) => id),
  textColumn('hash', drawWords.hash, 64, 'claim', ({ hash }) => hash),
  {
    key: 'unit',
    head: tableWords.unit,
    kind: 'text',
    width: 20,
    value: ({ unit }) => unit?.name ?? null,
    page: { cellClass: 'full', shows: ({ unit }) => ({ as: 'unit', unit }) },
  },
  textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit?.id ?? null),
  {
    key: 'drawn',
    head: drawWords.drawn,
    kind: 'text',
    width: 6,
    value: ({ drawn }) => (drawn ? drawWords.drawn : null),
    page: { cellClass: ({ drawn }) => (drawn ? 'side' : 'void') },
  },
  {
    key: 'outcome',
    head: drawWords.outcome,
    kind: 'text',
    width: 36,
    value: ({ resultText }) => resultText,
    page: { cellClass: 'full' },
  },
);
