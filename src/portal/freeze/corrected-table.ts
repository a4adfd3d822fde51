import { editionWords } from '#wording/freeze/labels.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { shownPeriods } from '../env/period/shown-periods.ts';
import { shownVersions } from '../env/period/shown-editions.ts';
import type { ViewEnv } from '../env/env.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import { correctionView, type CorrectedFigureView, type CorrectionView } from './correction-view.ts';

/** Figures before and after a correction, unit by unit. */
export function correctedTable(
  figures: readonly CorrectedFigureView[],
  caption: string,
  { set }: Pick<CorrectionView, 'set'>,
): DataTable<CorrectedFigureView> {
  return {
    caption,
    class: 'corrected fold',
    columns,
    bodies: [...Map.groupBy(figures, ({ unit }) => unit.id).values()].flatMap((rows) =>
      rows.slice(0, 1).map(({ unit }) => ({ heading: { as: 'unit' as const, unit }, rows })),
    ),
    files: filesOf(set, 'slice'),
  };
}

/** The figures that each version of a period corrected, as files have them. */
export function correctedSets(env: ViewEnv): readonly DataSet[] {
  return shownPeriods(env).flatMap((period) =>
    shownVersions(env, period).flatMap((entry) => {
      const correction = correctionView(env, entry);
      return correction === null || correction.printed.length + correction.inputs.length === 0
        ? []
        : [correctedSet(correction)];
    }),
  );
}

function correctedSet({ set, printed, inputs }: CorrectionView): DataSet {
  type Row = CorrectedFigureView & { readonly sort: string };
  const of: readonly Column<Row>[] = [
    textColumn('sort', editionWords.sort, 10, null, ({ sort }) => sort),
    textColumn('of-unit', tableWords.unit, 20, null, ({ unit }) => unit.name),
    textColumn('of-unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
  ];
  return dataSet(set, [...of, ...columns], () => [
    ...printed.map((figure) => ({ ...figure, sort: editionWords.printed })),
    ...inputs.map((figure) => ({ ...figure, sort: editionWords.inputs })),
  ]);
}

/** Ranks, grades and words stand among the figures: so all are texts. */
const columns = columnsOf<CorrectedFigureView>(
  {
    key: 'item',
    head: editionWords.item,
    kind: 'text',
    width: 36,
    value: ({ name }) => name,
    page: { names: true, cellClass: 'full' },
  },
  {
    key: 'before',
    head: editionWords.before,
    kind: 'text',
    width: 14,
    value: ({ before }) => before,
    page: { class: 'num', labelled: true },
  },
  {
    key: 'after',
    head: editionWords.after,
    kind: 'text',
    width: 14,
    value: ({ after }) => after,
    page: { class: 'num', labelled: true },
  },
);
