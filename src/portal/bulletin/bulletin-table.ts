import { bulletinWords } from '#wording/bulletin/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { BulletinRefView } from '../freeze/bulletin-papers.ts';
import type { BulletinIndexView } from './bulletin-view.ts';

const SET = addressed('/bulletins/all', bulletinWords.link);

/** The bulletins that the reader may see, newest first. */
export function bulletinTable({ bulletins }: BulletinIndexView): DataTable<BulletinRefView> {
  return {
    caption: bulletinWords.title,
    class: 'fold',
    columns: bulletinColumns,
    bodies: [{ rows: bulletins }],
    files: filesOf(SET, 'whole'),
  };
}

/** The same as files have them; none where there is no bulletin. */
export function bulletinSets({ bulletins }: BulletinIndexView): readonly DataSet[] {
  return bulletins.length === 0 ? [] : [dataSet(SET, bulletinColumns, () => bulletins)];
}

const bulletinColumns = columnsOf<BulletinRefView>(
  {
    key: 'bulletin',
    head: bulletinWords.bulletin,
    kind: 'text',
    width: 40,
    value: ({ title }) => title,
    page: {
      names: true,
      cellClass: 'full',
      shows: ({ title, href, numberText, name }) => [
        { as: 'link', text: title, href },
        { as: 'note', text: numberText ?? name },
      ],
    },
  },
  textColumn('number', bulletinWords.number, 16, 'bulletin', ({ numberText }) => numberText),
  textColumn('period', bulletinWords.period, 16, null, ({ name }) => name),
  textColumn('period-id', tableFileWords.periodId, 10, null, ({ period }) => period),
  {
    key: 'issue',
    head: bulletinWords.issue,
    kind: 'text',
    width: 40,
    value: ({ issueText }) => issueText,
    page: { cellClass: 'full' },
  },
  {
    key: 'state',
    head: bulletinWords.state,
    kind: 'text',
    width: 18,
    value: ({ state }) => (state.stateText === '' ? null : state.stateText),
    page: { labelled: true },
  },
);
