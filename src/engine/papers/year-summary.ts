import type { EditionEntry } from '../freeze/editions.ts';
import { editionsOf } from '../freeze/editions.ts';
import type { Context } from '../dossier/context.ts';
import { bandsOf } from '../ranking/bands.ts';
import type { YearRow } from '../year/year-leagues.ts';
import { yearStatistics, type YearStatistics } from '../year/year-statistics.ts';
import { annualAppraisal, type Year } from '../year/year.ts';
import { draftPart, type DraftPart } from './draft.ts';

/** 年度承办事项办理情况汇总表 (mechanisms.md rows 89–90; papers.md §6). */
export interface SummaryPaper {
  readonly year: Year;
  readonly rows: readonly YearStatistics[];
  /** Frozen periods of the year that were corrected, version by version. */
  readonly corrections: readonly EditionEntry[];
  /** Units that may be proposed: of the best grade, not barred from awards. Who is proposed, 人事科 says; who is chosen, 党组. */
  readonly candidates: DraftPart<YearRow>;
}

/** Candidates that stand in the annex without being chosen. */
const MOST = 30;

/** The draft of a year's summary; undefined for a year without an appraisal. */
export function summaryPaper(context: Context, year: number): SummaryPaper | undefined {
  const appraisal = annualAppraisal(context, year);
  if (appraisal === undefined) return undefined;
  const periods = new Set(appraisal.periods.map(({ id }) => id));
  return {
    year: appraisal,
    rows: yearStatistics(context, year),
    corrections: [...editionsOf(context.ledger).values()]
      .flat()
      .filter(({ value }) => value.correction !== undefined && periods.has(value.period)),
    candidates: draftPart('candidates', MOST, candidatesOf(appraisal), ({ unit }) => ({ of: unit.unit })),
  };
}

/** Those with the highest grade of the rules, in their places, league by league; none before the totals are there. */
function candidatesOf({ rules, leagues }: Year): readonly YearRow[] {
  return leagues.flatMap(({ id, rows }) => {
    const best = bandsOf(rules, id).grades[0]?.name;
    return rows.filter(
      ({ unit, grade, rank }) =>
        rank !== undefined && unit.awardIneligible === undefined && (best === undefined || grade === best),
    );
  });
}
