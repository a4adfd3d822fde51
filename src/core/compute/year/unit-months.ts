import { compareDays, lastDayOfMonth } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import {
  decimal,
  divide,
  exactValue,
  fraction,
  min,
  multiply,
  sum,
  type Fraction,
} from '../../exact/fraction.ts';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import type { Rules } from '../../schema/rules.ts';
import { rulesIn } from '../months.ts';
import type { UnrankedReason } from '../rank-league.ts';

/** Why a month gives a unit nothing: not over, no rules in force, not frozen; or frozen and the unit outside all leagues, not there at all, or unranked. */
export type MissingReason = 'ahead' | 'no-rules' | 'not-frozen' | 'no-league' | 'not-there' | UnrankedReason;

/** A frozen month in which the unit was ranked: its total and what that weighs in M (rules-v1 §11). */
export interface RankedMonth {
  readonly kind: 'ranked';
  readonly month: string;
  readonly league: string;
  readonly total: Fraction;
  /** V of the unit. */
  readonly workload: Fraction;
  /** Σ V of the units ranked in the league that month, and how many they are. */
  readonly leagueWorkload: Fraction;
  readonly leagueUnits: number;
  /** The most that a unit of the league can weigh that month. */
  readonly limit: Fraction;
  /** min(V, limit). */
  readonly weight: Fraction;
}

export interface MissingMonth {
  readonly kind: 'missing';
  readonly month: string;
  readonly reason: MissingReason;
}

export type YearMonth = RankedMonth | MissingMonth;

/** The latest edition of a month, with Σ V of each league's ranked units. */
export interface FrozenMonth {
  readonly edition: Edition;
  readonly units: ReadonlyMap<string, EditionUnit>;
  readonly leagues: readonly { readonly league: Edition['leagues'][number]; readonly workload: Fraction }[];
}

/** What a unit has of the months of a year, frozen or open, in order; each with its reason where it has nothing. */
export function unitMonths(
  rules: Rules,
  frozen: readonly FrozenMonth[],
  open: readonly MissingMonth[],
  unit: string,
): readonly YearMonth[] {
  const months = [...frozen.map((known) => frozenMonth(rules, known, unit)), ...open];
  return months.toSorted((a, b) => compareDays(a.month, b.month));
}

/** A month that counts for nobody. */
export function unfrozenMonth(ledger: Ledger, asOf: string, month: string): MissingMonth {
  return { kind: 'missing', month, reason: unfrozenReason(ledger, asOf, month) };
}

/** Reads an edition once for all units. */
export function readEdition(edition: Edition): FrozenMonth {
  const units = new Map(edition.units.map((unit) => [unit.unit, unit]));
  const leagues = edition.leagues.map((league) => ({
    league,
    workload: sum(league.ranked.map(({ unit }) => workloadOf(units.get(unit)))),
  }));
  return { edition, units, leagues };
}

function frozenMonth(rules: Rules, { edition, units, leagues }: FrozenMonth, id: string): YearMonth {
  const { month } = edition;
  for (const { league, workload: leagueWorkload } of leagues) {
    const row = league.ranked.find(({ unit }) => unit === id);
    if (row !== undefined) {
      const workload = workloadOf(units.get(id));
      const leagueUnits = league.ranked.length;
      const mean = divide(leagueWorkload, fraction(leagueUnits));
      const limit = multiply(decimal(rules.year.volume), mean);
      return {
        kind: 'ranked',
        month,
        league: league.id,
        total: exactValue(row.total),
        workload,
        leagueWorkload,
        leagueUnits,
        limit,
        weight: min(workload, limit),
      };
    }
    const below = league.unranked.find(({ unit }) => unit === id);
    if (below !== undefined) return { kind: 'missing', month, reason: below.reason };
  }
  return { kind: 'missing', month, reason: units.has(id) ? 'no-league' : 'not-there' };
}

function unfrozenReason(ledger: Ledger, asOf: string, month: string): MissingReason {
  if (dayOf(asOf) <= lastDayOfMonth(month)) return 'ahead';
  return rulesIn(ledger, month) === undefined ? 'no-rules' : 'not-frozen';
}

function workloadOf(unit: EditionUnit | undefined): Fraction {
  return exactValue(unit?.result.workload ?? '0');
}
