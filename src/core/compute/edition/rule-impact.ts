import { dayOf } from '../../calendar/moment.ts';
import { exactText } from '../../exact/fraction.ts';
import type { EntryOf, Ledger } from '../../ledger.ts';
import type { Impact, ImpactLeague, ImpactMonth, ImpactPlace, ImpactRow } from '../../schema/impact.ts';
import type { Rules } from '../../schema/rules.ts';
import { buildContext, type Context } from '../context.ts';
import { rankLeague } from '../rank-league.ts';
import { unitMonth } from '../unit-month.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { editionContext } from './edition-context.ts';
import type { EditionEntry } from './editions-of.ts';
import { comparedEditions, replacedBy, rulesDigest } from './rule-impact-basis.ts';

/** Why there is no impact table: no such version, none before it, no month frozen yet. */
export type NoImpact = 'unknown' | 'first' | 'none-frozen';

/**
 * What a version of the rules would have made of the last frozen months (rules-v1 §10). Each
 * is computed anew from exactly the records of its edition, with the roster and leagues of that
 * month, as if the version had always been in force; beside it stands what was frozen.
 */
export function ruleImpact(whole: Ledger, version: string, written: string): Impact | NoImpact {
  const entry = whole.rules.find(({ value }) => value.version === version);
  if (entry === undefined) return 'unknown';
  const replaced = replacedBy(whole, entry.value);
  if (replaced === undefined) return 'first';
  const compared = comparedEditions(whole, entry.value, written);
  if (compared.length === 0) return 'none-frozen';
  const content = {
    version,
    rules: rulesDigest(entry.value),
    replaces: replaced.value.version,
    written,
    months: compared.map((edition) => impactMonth(whole, edition, entry)),
  };
  return { ...content, digest: digestOf(canonicalText(content)) };
}

function impactMonth(whole: Ledger, entry: EditionEntry, rules: EntryOf<'rules'>): ImpactMonth {
  const { month, version, digest, rules: frozenBy } = entry.value;
  const before = frozenPlaces(entry);
  const after = newPlaces(contextUnder(whole, entry, rules), entry, rules.value);
  const ids = new Set([...after.keys(), ...before.keys()]);
  return {
    month,
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

function frozenPlaces({ value: { leagues, units } }: EditionEntry): ReadonlyMap<string, Places> {
  const totals = new Map(units.map(({ unit, result }) => [unit, result.total]));
  return new Map(
    leagues.map(({ id, ranked, unranked }) => [
      id,
      new Map<string, ImpactPlace>([
        ...ranked.map(({ unit, total, rank, grade }) => [unit, { total, rank, grade }] as const),
        ...unranked.map(({ unit, reason }) => [unit, { ...totalOf(totals.get(unit)), reason }] as const),
      ]),
    ]),
  );
}

function newPlaces(
  context: Context | undefined,
  { value: { month, units } }: EditionEntry,
  rules: Rules,
): ReadonlyMap<string, Places> {
  const scoreOf = (unit: string) => context && unitMonth(context, unit, month);
  return new Map(
    rules.leagues.map(({ id: league }) => {
      const members = units
        .filter((unit) => unit.league === league)
        .map(({ unit, order }) => ({ id: unit, order, score: scoreOf(unit) }));
      const { placed, unranked } = rankLeague(rules, members, undefined);
      const totals = new Map(members.map(({ id, score }) => [id, score?.total]));
      return [
        league,
        new Map<string, ImpactPlace>([
          ...placed.map(
            ({ id, total, rank, grade }) => [id, { total: exactText(total), rank, grade }] as const,
          ),
          ...unranked.map(({ id, reason }) => {
            const total = totals.get(id);
            return [id, { ...totalOf(total && exactText(total)), reason }] as const;
          }),
        ]),
      ];
    }),
  );
}

function totalOf(total: string | undefined): Pick<ImpactPlace, 'total'> {
  return total === undefined ? {} : { total };
}

/** The month as its edition saw it, with one version of the rules for all time. */
function contextUnder(whole: Ledger, edition: EditionEntry, rules: EntryOf<'rules'>): Context | undefined {
  const frozen = editionContext(whole, edition);
  if (frozen === undefined) return undefined;
  const { ledger, asOf, frozenAt } = frozen;
  const [from = edition.value.month] = ledger.rules.map((old) => old.value.from).sort();
  const value = { ...rules.value, from, published: dayOf(asOf) };
  return buildContext({ ...ledger, rules: [{ ...rules, value }] }, asOf, frozenAt);
}
