import { dayOf } from '#days/moment.ts';
import { exactText } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Impact, ImpactLeague, ImpactPeriod, ImpactPlace, ImpactRow } from '#record/freeze/impact.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { rankLeague } from '../ranking/rank-league.ts';
import { unitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import { rulesOf } from '../time/period-look.ts';
import { periodNamed } from '../time/periods.ts';
import { sealed } from '#exact/canonical.ts';
import { heldRecords, restrictedTo, sightOf } from './contexts.ts';
import type { EditionEntry } from './editions.ts';
import { comparedEditions, replacedBy, rulesDigest } from './rule-impact-basis.ts';

/** Why there is no impact table: no such version, none before it, no period frozen yet. */
export type NoImpact = 'unknown' | 'first' | 'none-frozen';

/**
 * What a version of the rules would have made of the last frozen periods (rules.md §10). Each is
 * computed anew from exactly the records of its edition, with the roster and leagues of that period,
 * as if the version had always been in force; beside it stands what was frozen.
 */
export function ruleImpact(whole: Ledger, version: string, written: string): Impact | NoImpact {
  const entry = whole.rules.find(({ value }) => value.version === version);
  if (entry === undefined) return 'unknown';
  const replaced = replacedBy(whole, entry.value);
  if (replaced === undefined) return 'first';
  const compared = comparedEditions(whole, entry.value, written);
  if (compared.length === 0) return 'none-frozen';
  return sealed({
    version,
    rules: rulesDigest(entry.value),
    replaces: replaced.value.version,
    written,
    periods: compared.map((edition) => impactPeriod(whole, edition, entry)),
  });
}

function impactPeriod(whole: Ledger, entry: EditionEntry, rules: EntryOf<'rules'>): ImpactPeriod {
  const { period, version, digest, rules: frozenBy } = entry.value;
  const before = frozenPlaces(entry);
  const after = newPlaces(contextUnder(whole, entry, rules), entry, rules.value);
  const ids = new Set([...after.keys(), ...before.keys()]);
  return {
    period,
    edition: { version, digest },
    rules: frozenBy,
    leagues: [...ids].flatMap((id) => impactLeague(id, before.get(id), after.get(id))),
  };
}

/** The places of a league's units, in the order of its table. */
type Places = ReadonlyMap<string, ImpactPlace>;

function impactLeague(
  id: string,
  before: Places | undefined,
  after: Places | undefined,
): readonly ImpactLeague[] {
  const units = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])];
  if (units.length === 0) return [];
  return [{ id, units: units.map((unit) => impactRow(unit, before?.get(unit), after?.get(unit))) }];
}

function impactRow(unit: string, before: ImpactPlace | undefined, after: ImpactPlace | undefined): ImpactRow {
  return {
    unit,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    move: moveOf(before?.rank, after?.rank),
  };
}

function moveOf(before: number | undefined, after: number | undefined): ImpactRow['move'] {
  if (before === undefined) return after === undefined ? 'none' : 'entered';
  if (after === undefined) return 'left';
  if (before > after) return `up ${String(before - after)}`;
  return before < after ? `down ${String(after - before)}` : 'same';
}

function frozenPlaces({ value: { leagues } }: EditionEntry): ReadonlyMap<string, Places> {
  return new Map(
    leagues.map(({ id, ranked, unranked }) => [
      id,
      new Map([
        ...ranked.map(({ unit, total, rank, grade }) => [unit, placed(total, rank, grade)] as const),
        ...unranked.map(({ unit, reason }) => [unit, { reason }] as const),
      ]),
    ]),
  );
}

/** Where the period's own units would stand; nobody anywhere where nothing can be computed. */
function newPlaces(
  context: Context | undefined,
  { value: { period: id, units } }: EditionEntry,
  rules: Rules,
): ReadonlyMap<string, Places> {
  const period = context && periodNamed(context.ledger, id);
  if (context === undefined || period === undefined) return new Map();
  return new Map(
    rules.leagues.map(({ id: league }) => {
      const members = units.flatMap(({ unit, order, league: own }) => {
        const result = own === league ? unitResult(context, unit, period) : undefined;
        if (result === undefined) return [];
        return [
          {
            id: unit,
            order,
            score: result.score,
            awardIneligible: result.awardIneligible !== undefined,
          },
        ];
      });
      const { ranked, unranked } = rankLeague(rules, league, members, undefined);
      return [
        league,
        new Map<string, ImpactPlace>([
          ...ranked.map((row) => [row.id, placed(exactText(row.total), row.rank, row.grade)] as const),
          ...unranked.map((row) => [row.id, { reason: row.reason }] as const),
        ]),
      ];
    }),
  );
}

function placed(total: string, rank: number, grade: string | undefined): ImpactPlace {
  return { total, rank, ...(grade === undefined ? {} : { grade }) };
}

/** The period as its edition saw it, with one version of the rules for all time; which days it has stays as it was. */
function contextUnder(whole: Ledger, edition: EditionEntry, rules: EntryOf<'rules'>): Context | undefined {
  const sight = sightOf(whole, edition);
  if (sight === undefined) return undefined;
  const { held } = heldRecords(whole, edition, sight);
  const froms = sight.context.ledger.rules.map(({ value }) => value.from).sort(compareText);
  const value: Rules = {
    ...rules.value,
    from: froms[0] ?? rules.value.from,
    published: dayOf(sight.context.asOf),
    period: rulesOf(sight.context, sight.period)?.period ?? rules.value.period,
  };
  const others = held.filter(({ kind }) => kind !== 'rules');
  return restrictedTo(sight, [...others, { kind: 'rules', entry: { ...rules, value } }], undefined);
}
