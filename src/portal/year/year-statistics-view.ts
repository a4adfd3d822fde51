import { yearSentences, yearStatisticsSentences } from '#wording/year/sentences.ts';
import type { YearTaskState } from '#engine/year/year-tasks.ts';
import { yearStatistics, type YearStatistics } from '#engine/year/year-statistics.ts';
import type { Year } from '#engine/year/year.ts';
import type { ViewEnv } from '../env/env.ts';
import { yearUnitRef } from './year-links.ts';
import { yearHref } from '../shared/year-href.ts';
import { isBarred } from './year-words.ts';
import type { UnitRef } from '../shared/types.ts';
import { addressed, type Addressed } from '../table/table-files.ts';

/** 年度承办事项办理情况汇总表: a row for each unit that was there in the year. */
export interface YearStatisticsView {
  readonly title: string;
  readonly note: string;
  readonly set: Addressed;
  readonly columns: readonly YearStatisticsColumn[];
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** One for each column. */
    readonly figures: readonly number[];
    /** `取消评先选优资格`; null otherwise. */
    readonly remark: string | null;
  }[];
}

interface YearStatisticsColumn {
  /** ASCII. */
  readonly key: string;
  readonly name: string;
}

interface Column extends YearStatisticsColumn {
  readonly of: (row: YearStatistics) => number;
}

const STATES: readonly YearTaskState[] = ['on-time', 'late', 'open', 'carried', 'withdrawn'];

/** 年度承办事项办理情况汇总表 (mechanisms.md row 89): counts alone, so withheld matters are among them. Null in the public build, and where the rules know no tasks. */
export function yearStatisticsView(env: ViewEnv, year: Year): YearStatisticsView | null {
  if (env.profile !== 'internal' || year.rules.tasks === undefined) return null;
  const { title, note } = yearStatisticsSentences;
  const columns = columnsOf(year);
  return {
    title: title(String(year.year)),
    note,
    set: addressed(`${yearHref(year.year)}statistics`, title(String(year.year))),
    columns: columns.map(({ key, name }) => ({ key, name })),
    rows: yearStatistics(env.context, year.year).map((row) => ({
      unit: yearUnitRef(env, year, row.unit.value.id),
      figures: columns.map(({ of }) => of(row)),
      remark: isBarred(env, row) ? yearSentences.awardIneligible : null,
    })),
  };
}

/** What was in hand and what became of it; then what happened on the way, as far as the rules know it. */
function columnsOf({ rules }: Year): readonly Column[] {
  const words = yearStatisticsSentences;
  const when = (block: object | undefined, column: Column): Column[] => (block === undefined ? [] : [column]);
  return [
    { key: 'lead', name: words.lead, of: ({ lead }) => lead },
    { key: 'assist', name: words.assist, of: ({ assist }) => assist },
    { key: 'all', name: words.all, of: ({ lead, assist }) => lead + assist },
    ...STATES.map((key): Column => ({ key, name: words.states[key], of: ({ states }) => states[key] })),
    { key: 'postponements', name: words.postponements, of: ({ postponements }) => postponements },
    ...when(rules.verification, { key: 'returned', name: words.returned, of: ({ returned }) => returned }),
    ...when(rules.lookBack, { key: 'relapses', name: words.relapses, of: ({ relapses }) => relapses }),
    ...when(rules.deduction, {
      key: 'criticised',
      name: words.criticised,
      of: ({ criticised }) => criticised,
    }),
    ...when(rules.bonus, { key: 'commended', name: words.commended, of: ({ commended }) => commended }),
  ];
}
