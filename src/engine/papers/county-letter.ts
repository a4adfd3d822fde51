import { subtract, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Honours } from '#record/finding/honours.ts';
import type { Context } from '../dossier/context.ts';
import type { YearRow } from '../year/year-leagues.ts';
import { yearStatistics, type YearStatistics } from '../year/year-statistics.ts';
import type { YearTask } from '../year/year-tasks.ts';
import { annualAppraisal, type Year } from '../year/year.ts';
import { draftPart, type DraftPart } from './draft.ts';
import { classRank } from './matter-facts.ts';

type Honour = Honours['honours'][number];

/** What a letter may tell a county of its year; facts alone, no demands. */
export type LetterFact =
  | { readonly is: 'honour'; readonly honour: Honour }
  | { readonly is: 'matter'; readonly task: YearTask }
  | { readonly is: 'times'; readonly what: 'returned' | 'relapses' | 'criticised'; readonly times: number };

/** What goes with a letter: how the total came about; the table of all counties, if the chief says so. */
type LetterAnnex = 'marks' | 'league';

/** 致县（市）区党委、政府函 (mechanisms.md row 91; papers.md §7). */
export interface LetterPaper {
  readonly year: Year;
  readonly row: YearRow;
  readonly statistics: YearStatistics | undefined;
  /** Against the year before, where the ledger has both. */
  readonly change: YearChange | undefined;
  readonly merits: DraftPart<LetterFact>;
  readonly problems: DraftPart<LetterFact>;
  readonly annex: DraftPart<LetterAnnex>;
}

/** What changed since the year before. */
interface YearChange {
  readonly year: number;
  /** Of two totals of one decimal count. */
  readonly total: Fraction | undefined;
  /** By how many places it rose; below 0 it fell. */
  readonly places: number | undefined;
}

const MOST = { merits: 3, problems: 3, annex: 2 } as const;

/** The draft of the letter that speaks of a unit; undefined where it has no place in the year. */
export function letterPaper(context: Context, year: number, unit: string): LetterPaper | undefined {
  const appraisal = annualAppraisal(context, year);
  const row = appraisal && rowOf(appraisal, unit);
  if (appraisal === undefined || row === undefined) return undefined;
  const statistics = yearStatistics(context, year).find((one) => one.unit.value.id === unit);
  return {
    year: appraisal,
    row,
    statistics,
    change: changeOf(context, appraisal, row),
    merits: draftPart('merits', MOST.merits, meritsOf(context, year, unit, statistics), idOf),
    problems: draftPart('problems', MOST.problems, problemsOf(context, statistics), idOf),
    annex: {
      ...draftPart('annex', MOST.annex, ['marks', 'league'] as const, (of: LetterAnnex) => ({ of })),
      proposed: 1,
    },
  };
}

function rowOf({ leagues }: Year, unit: string): YearRow | undefined {
  return leagues.flatMap(({ rows }) => rows).find((row) => row.unit.unit === unit);
}

function changeOf(context: Context, { year }: Year, row: YearRow): YearChange | undefined {
  const before = annualAppraisal(context, year - 1);
  const then = before && rowOf(before, row.unit.unit);
  if (then === undefined) return undefined;
  const [now, past] = [row.unit.total, then.unit.total];
  const total = now === undefined || past === undefined ? undefined : subtract(now, past);
  const places = row.rank === undefined || then.rank === undefined ? undefined : then.rank - row.rank;
  return total === undefined && places === undefined ? undefined : { year: year - 1, total, places };
}

/** Honours first, then matters that it led and ended in time, those of higher class before the others. */
function meritsOf(
  context: Context,
  year: number,
  unit: string,
  statistics: YearStatistics | undefined,
): readonly LetterFact[] {
  const honours = context.ledger.honours
    .flatMap(({ value }: EntryOf<'honours'>) => value.honours)
    .filter(({ units, on }) => units.includes(unit) && on.startsWith(String(year)))
    .map((honour): LetterFact => ({ is: 'honour', honour }));
  return [...honours, ...matters(context, statistics, ['on-time'])];
}

/** What was not done, then what was done late, then what came back or was criticised. */
function problemsOf(context: Context, statistics: YearStatistics | undefined): readonly LetterFact[] {
  const times = (['criticised', 'relapses', 'returned'] as const).flatMap((what): LetterFact[] => {
    const count = statistics?.[what] ?? 0;
    return count === 0 ? [] : [{ is: 'times', what, times: count }];
  });
  return [...matters(context, statistics, ['open']), ...matters(context, statistics, ['late']), ...times];
}

function matters(
  context: Context,
  statistics: YearStatistics | undefined,
  states: readonly YearTask['state'][],
): readonly LetterFact[] {
  return (statistics?.matters ?? [])
    .filter(({ role, state }) => role === 'lead' && states.includes(state))
    .toSorted(
      (a, b) =>
        classRank(context, b.dossier) - classRank(context, a.dossier) ||
        compareText(a.dossier.id, b.dossier.id),
    )
    .map((task): LetterFact => ({ is: 'matter', task }));
}

function idOf(fact: LetterFact) {
  if (fact.is === 'matter') return { task: fact.task.dossier.id };
  return { of: fact.is === 'honour' ? fact.honour.id : fact.what };
}
