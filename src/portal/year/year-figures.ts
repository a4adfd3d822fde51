import { yearSentences } from '#wording/year/sentences.ts';
import { takesMark, type UnitYear } from '#engine/year/unit-year.ts';
import type { YearMarkLine } from '#engine/year/year-marks.ts';
import type { YearLeague } from '#engine/year/year-leagues.ts';
import type { Year } from '#engine/year/year.ts';
import { bandsOf } from '#engine/ranking/bands.ts';
import { decimal, exactText, print, type Fraction } from '#exact/fraction.ts';
import { inFull } from '../shared/arithmetic-text.ts';
import type { FigureView } from '../shared/types.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

/** Which columns a league's table has: what the rules leave out or do not publish is none. */
export interface YearColumns {
  readonly rank: boolean;
  /** Ranked periods and their mean; none where a league goes by J alone. */
  readonly periods: boolean;
  readonly mean: boolean;
  readonly mark: boolean;
  readonly total: boolean;
  readonly grade: boolean;
}

const MEAN_PLACES = 2;

/** Which columns a league's table has. */
export function yearColumns({ rules }: Year, { id, alone }: Pick<YearLeague, 'id' | 'alone'>): YearColumns {
  const scores = showsScores(rules);
  return {
    rank: showsRanks(rules),
    periods: !alone,
    mean: scores && !alone,
    mark: scores && (alone || takesMark(rules)),
    total: scores,
    grade: bandsOf(rules, id).grades.length > 0,
  };
}

/** M as it enters the total, with the mark of what is disputed; 「—」 where there is none. */
export function meanFigure({ mean }: UnitYear, href: string, mark: string | null): FigureView {
  return mean === undefined
    ? { text: null, reason: yearSentences.noMean, href: null }
    : { text: print(mean, MEAN_PLACES), reason: mark, href };
}

/** A total with the decimals of the rules and the mark of what is disputed; 「—」 with the reason. */
export function totalFigure(
  { rules }: Year,
  value: Fraction | undefined,
  reason: string,
  href: string | null,
  mark: string | null = null,
): FigureView {
  return value === undefined
    ? { text: null, reason, href: null }
    : { text: print(value, rules.total.decimals), reason: mark, href };
}

/** J as it was given. */
export function markFigure(year: Year, mark: YearMarkLine | undefined, href: string): FigureView {
  if (mark?.mark !== undefined) return { text: markText(year, mark.mark), reason: null, href };
  return { text: null, reason: markReason(year, mark), href: null };
}

/** Why there is no J. */
export function markReason({ rules }: Year, mark: YearMarkLine | undefined): string {
  if (mark !== undefined) return yearSentences.markNotApplicable;
  return takesMark(rules) ? yearSentences.noMark : yearSentences.marksNotTaken;
}

/** `0.7 × M + 0.3 × J`. */
export function formulaText(year: Year, alone: boolean): string {
  return alone ? 'J' : weighed(year, 'M', 'J');
}

/** `0.7 × 88.64 + 0.3 × 91.50`, as one would do it with a pencil; null while there is no total. */
export function sumText(year: Year, { alone, mean, mark, total }: UnitYear): string | null {
  if (total === undefined) return null;
  const j = mark?.mark === undefined ? '' : markText(year, mark.mark);
  if (alone) return j;
  return mean === undefined ? null : weighed(year, print(mean, MEAN_PLACES), j);
}

function markText({ rules }: Year, mark: Fraction): string {
  return inFull(mark, rules.total.decimals);
}

function weighed({ rules }: Year, m: string, j: string): string {
  const share = (value: string | number, of: string) => yearSentences.share(exactText(decimal(value)), of);
  return [share(rules.year.monthly, m), ...(takesMark(rules) ? [share(rules.year.final, j)] : [])].join(
    ' + ',
  );
}
