import { yearSentences, yearStatisticsSentences } from '#wording/year/sentences.ts';
import type { YearTaskState } from '#engine/year/year-tasks.ts';
import { yearStatistics, type YearStatistics } from '#engine/year/year-statistics.ts';
import type { Year } from '#engine/year/year.ts';
import type { ViewEnv } from '../env/env.ts';
import { yearUnitRef } from './year-links.ts';
import { isBarred } from './year-words.ts';
import type { UnitRef } from '../shared/types.ts';

/** 年度承办事项办理情况汇总表: a row for each unit that was there in the year. */
export interface YearStatisticsView {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** One for each column. */
    readonly figures: readonly number[];
    /** `取消评先选优资格`; null otherwise. */
    readonly remark: string | null;
  }[];
}

interface Column {
  readonly name: string;
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
    columns: columns.map(({ name }) => name),
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
  const when = (block: object | undefined, name: string, of: Column['of']): Column[] =>
    block === undefined ? [] : [{ name, of }];
  return [
    { name: words.lead, of: ({ lead }) => lead },
    { name: words.assist, of: ({ assist }) => assist },
    { name: words.all, of: ({ lead, assist }) => lead + assist },
    ...STATES.map((state): Column => ({ name: words.states[state], of: ({ states }) => states[state] })),
    { name: words.postponements, of: ({ postponements }) => postponements },
    ...when(rules.verification, words.returned, ({ returned }) => returned),
    ...when(rules.lookBack, words.relapses, ({ relapses }) => relapses),
    ...when(rules.deduction, words.criticised, ({ criticised }) => criticised),
    ...when(rules.bonus, words.commended, ({ commended }) => commended),
  ];
}
