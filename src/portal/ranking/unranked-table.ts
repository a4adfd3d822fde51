import { rankingWords } from '#wording/ranking/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf } from '../table/table-files.ts';
import { periodLightColumns, unitColumns } from '../table/values.ts';
import type { LeagueView } from './league/league-view.ts';
import type { UnrankedRowView } from './row/rank-row-view.ts';

type Unranked = Pick<LeagueView, 'unranked' | 'unrankedWhole' | 'unrankedSet' | 'cutOff'>;

/** Units without a rank in a period, each with its reason and its facts; on no list. */
export function unrankedTable(league: Unranked, caption: string): DataTable<UnrankedRowView> {
  return {
    caption,
    class: 'unranked fold',
    columns: unrankedColumns(league),
    bodies: [{ rows: league.unranked }],
    files: filesOf(league.unrankedSet, league.unrankedWhole ? 'whole' : 'slice'),
  };
}

/** The units below a league's table, as files have them. */
export function unrankedSet(league: Unranked): DataSet {
  return dataSet(league.unrankedSet, unrankedColumns(league), () => league.unranked);
}

function unrankedColumns({
  unranked,
  cutOff,
}: Pick<Unranked, 'unranked' | 'cutOff'>): readonly Column<UnrankedRowView>[] {
  const lights = unranked.some((row) => row.lights !== null);
  const litOn = rankingWords.lights(cutOff);
  return columnsOf<UnrankedRowView>(
    unitColumns(),
    {
      key: 'reason',
      head: rankingWords.unrankedReason,
      kind: 'text',
      width: 36,
      value: ({ reason }) => reason,
      page: {
        cellClass: 'full',
        shows: ({ reason, rule, href }) => [
          href === null ? { as: 'text', text: reason } : { as: 'why', link: { text: reason, href } },
          { as: 'note', text: rule.text, href: rule.href },
        ],
      },
    },
    {
      key: 'rule',
      head: tableFileWords.rule,
      kind: 'text',
      width: 14,
      within: 'reason',
      value: ({ rule }) => rule.text,
    },
    lights && {
      key: 'lights',
      head: litOn,
      kind: 'drawn',
      page: { cellClass: 'full', shows: (row) => ({ as: 'lights', counts: row.lights }) },
    },
    lights && periodLightColumns('lights', litOn, (row) => row.lights),
  );
}
