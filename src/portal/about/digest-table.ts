import { editionWords } from '#wording/freeze/labels.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import type { VerifyPeriodView, VerifyView } from './verify-view.ts';
import { verifyWords } from '#wording/about/verify.ts';

const SET = addressed('/about/digests', verifyWords.set);

/** The frozen periods with the digests to compare with. */
export function digestTable({ periods }: VerifyView): DataTable<VerifyPeriodView> {
  return {
    caption: verifyWords.periods,
    class: 'digests fold',
    columns: digestColumns,
    bodies: [{ rows: periods }],
    files: filesOf(SET, 'whole'),
  };
}

/** The same as files have them; none before the first frozen period. */
export function digestSets({ periods }: VerifyView): readonly DataSet[] {
  return periods.length === 0 ? [] : [dataSet(SET, digestColumns, () => periods)];
}

const digestColumns = columnsOf<VerifyPeriodView>(
  {
    key: 'period',
    head: verifyWords.period,
    kind: 'text',
    width: 16,
    value: ({ period }) => period.text,
    page: {
      names: true,
      shows: ({ period: { text, href } }) => ({ as: 'link', text, href }),
    },
  },
  {
    key: 'version',
    head: verifyWords.version,
    kind: 'text',
    width: 8,
    value: ({ version }) => version,
    page: { cellClass: 'side' },
  },
  {
    key: 'digest',
    head: editionWords.digest,
    kind: 'text',
    width: 66,
    value: ({ digest }) => digest,
    page: { cellClass: 'full', shows: ({ digest }) => ({ as: 'code', text: digest, class: 'digest' }) },
  },
  {
    key: 'file',
    head: tableWords.downloads,
    kind: 'text',
    width: 16,
    value: ({ file }) => file?.name ?? null,
    page: { cellClass: 'full', shows: ({ file }) => ({ as: 'download', file }) },
  },
);
