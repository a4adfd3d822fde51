import { dayOf } from '#days/moment.ts';
import { compareDays } from '#days/day.ts';
import { divide, exactValue, fraction, multiply, type Fraction } from '#exact/fraction.ts';
import type { Edition, UnrankedReason } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { latestVersions } from '../freeze/editions.ts';
import { leagueScheme } from '../scheme/league-scheme.ts';
import { rulesOfEdition } from '../time/editions.ts';
import type { Period } from '../time/periods.ts';

/**
 * Why a period gives a unit nothing: not over, or not frozen; or frozen and the unit outside all
 * leagues, not there at all, or unranked, or its total no share of anything (`no-full-mark`).
 */
export type MissingReason =
  'ahead' | 'not-frozen' | 'no-league' | 'not-there' | 'no-full-mark' | UnrankedReason;

/** A frozen period in which the unit was ranked, with its total in per cent of its league's full mark (rules.md §11). */
export interface RankedPeriod {
  readonly kind: 'ranked';
  readonly period: Period;
  readonly league: string;
  readonly total: Fraction;
  readonly fullMark: Fraction;
  /** 100 × total ÷ full mark, exact. */
  readonly percent: Fraction;
}

/** A period that gives the unit nothing. */
export interface MissingPeriod {
  readonly kind: 'missing';
  readonly period: Period;
  readonly reason: MissingReason;
}

export type UnitPeriod = RankedPeriod | MissingPeriod;

/** A period's latest edition with the full marks of its leagues then. */
export interface FrozenPeriod {
  readonly period: Period;
  readonly edition: Edition;
  /** By league; those without any are not here. */
  readonly fullMarks: ReadonlyMap<string, Fraction>;
}

/** Those of some periods that are frozen, read once for all units. */
export function frozenPeriods(
  ledger: Pick<Ledger, 'edition' | 'rules'>,
  periods: readonly Period[],
): readonly FrozenPeriod[] {
  const editions = new Map(latestVersions(ledger).map(({ value }) => [value.period, value]));
  return periods.flatMap((period) => {
    const edition = editions.get(period.id);
    if (edition === undefined) return [];
    const rules = rulesOfEdition(ledger, edition);
    const fullMarks = edition.leagues.flatMap(({ id }) => {
      const fullMark = rules && leagueScheme(rules, id).fullMark;
      return fullMark === undefined || fullMark.n === 0n ? [] : [[id, fullMark] as const];
    });
    return [{ period, edition, fullMarks: new Map(fullMarks) }];
  });
}

/** A period that counts for nobody yet: it ends at 24:00 of its last day, then it waits for its freeze. */
export function unfrozenPeriod(asOf: string, period: Period): MissingPeriod {
  return { kind: 'missing', period, reason: dayOf(asOf) <= period.to ? 'ahead' : 'not-frozen' };
}

/** What a unit has of the periods of a year, frozen or open, in order; each with its reason where it has nothing. */
export function unitPeriods(
  frozen: readonly FrozenPeriod[],
  open: readonly MissingPeriod[],
  unit: string,
): readonly UnitPeriod[] {
  return [...frozen.map((known) => inFrozen(known, unit)), ...open].toSorted((a, b) =>
    compareDays(a.period.to, b.period.to),
  );
}

function inFrozen({ period, edition, fullMarks }: FrozenPeriod, unit: string): UnitPeriod {
  const missing = (reason: MissingReason): MissingPeriod => ({ kind: 'missing', period, reason });
  for (const { id, ranked, unranked } of edition.leagues) {
    const row = ranked.find((one) => one.unit === unit);
    if (row !== undefined) {
      const fullMark = fullMarks.get(id);
      if (fullMark === undefined) return missing('no-full-mark');
      const total = exactValue(row.total);
      const percent = divide(multiply(fraction(100), total), fullMark);
      return { kind: 'ranked', period, league: id, total, fullMark, percent };
    }
    const below = unranked.find((one) => one.unit === unit);
    if (below !== undefined) return missing(below.reason);
  }
  return missing(edition.units.some((one) => one.unit === unit) ? 'no-league' : 'not-there');
}
