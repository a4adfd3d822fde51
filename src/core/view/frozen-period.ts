import { canonicalText } from '../../engine/freeze/canonical.ts';
import { frozenContext } from '../../engine/freeze/contexts.ts';
import { latestEdition, previousOf } from '../../engine/freeze/editions.ts';
import { lockedUnit, scoreLocked } from '../../engine/freeze/locked-unit.ts';
import { isPseudonym } from '../../engine/freeze/matter-names.ts';
import type { RankChange } from '../../engine/ranking/ranks.ts';
import type { UnitScore } from '../../engine/scheme/unit-score.ts';
import { tableBefore, type LeagueTable, type TableRow } from '../../engine/score/league-tables.ts';
import { unitResult, type UnitResult } from '../../engine/score/unit-result.ts';
import { rulesOfEdition } from '../../engine/time/editions.ts';
import type { Period } from '../../engine/time/periods.ts';
import { exactValue } from '../exact/fraction.ts';
import type { EditionUnit } from '../../record/edition-unit.ts';
import type { Rules } from '../../record/rules/rules.ts';
import type { ViewEnv } from './env.ts';

/** The rules by which a period was frozen; undefined for one that was not. */
export function frozenRules({ context }: ViewEnv, period: string): Rules | undefined {
  const edition = latestEdition(context.ledger, period)?.value;
  return edition && rulesOfEdition(context.ledger, edition);
}

/** The tables of a frozen period as its edition has them: nothing in them is reckoned again (rules.md §10). Undefined for one that is not frozen. */
export function frozenTables(env: ViewEnv, period: Period): readonly LeagueTable[] | undefined {
  const { context } = env;
  const { ledger } = context;
  const edition = latestEdition(ledger, period.id)?.value;
  const rules = frozenRules(env, period.id);
  if (edition === undefined || rules === undefined) return undefined;
  return context.memo('frozen-tables', period.id, () => {
    const previous = previousOf(ledger, edition);
    const published = { ...ledger, edition: previous === undefined ? [] : [previous] };
    return edition.leagues.map((league): LeagueTable => {
      const before = tableBefore(published, period, league.id);
      const tied = (rank: number) => league.ranked.filter((row) => row.rank === rank).length > 1;
      return {
        id: league.id,
        name: rules.leagues.find(({ id }) => id === league.id)?.name ?? league.id,
        period,
        rows: league.ranked.flatMap(({ unit, rank, total, grade, change, lists = [] }): TableRow[] =>
          member(env, unit, period).map((one) => ({
            ...one,
            rank,
            total: exactValue(total),
            tied: tied(rank),
            grade,
            change: changeOf(change),
            before: before?.ranked.get(unit),
            lists,
          })),
        ),
        unranked: league.unranked.flatMap(({ unit, reason }) =>
          member(env, unit, period).map((one) => ({ ...one, reason })),
        ),
      };
    });
  });
}

function member(env: ViewEnv, id: string, period: Period): readonly Pick<TableRow, 'unit' | 'result'>[] {
  const unit = env.context.units.get(id);
  const result = frozenResult(env, id, period);
  return unit === undefined || result === undefined ? [] : [{ unit, result }];
}

/** A locked change, `up 2`, `down 3`, `same`, as it is computed. */
export function changeOf(text: string): RankChange {
  const [kind = '', places = '0'] = text.split(' ');
  const known = (['up', 'down', 'same', 'new'] as const).find((name) => name === kind);
  return { kind: known ?? 'none', places: Number(places) };
}

/** A unit's frozen period: every printed figure from its edition, the lines over the records that the edition names (rules.md §10). Undefined where it was not frozen, or without the unit. */
export function frozenResult(env: ViewEnv, unit: string, period: Period): UnitResult | undefined {
  const { context } = env;
  const edition = latestEdition(context.ledger, period.id)?.value;
  const rules = frozenRules(env, period.id);
  const locked = edition?.units.find((one) => one.unit === unit);
  if (rules === undefined || locked === undefined) return undefined;
  return context.memo('frozen-result', `${unit}|${period.id}`, () => {
    const behind = resultBehind(env, locked, period);
    const score = frozenScore(rules, period.id, locked);
    return behind && { ...behind, league: locked.league, rules, score };
  });
}

/** A unit's score as an edition prints it; what the edition does not say, how the parts came about, follows from its inputs. */
export function frozenScore(rules: Rules, period: string, locked: EditionUnit): UnitScore {
  const score = scoreLocked(rules, period, locked);
  const { result } = locked;
  const value = (text: string | undefined) => (text === undefined ? undefined : exactValue(text));
  return {
    ...score,
    parts: score.parts.map((part) => ({ ...part, points: value(result.parts[part.component.id]) })),
    base: value(result.base),
    bonus: value(result.bonus),
    deduction: value(result.deduction),
    handicap: value(result.handicap),
    cut: value(result.cut),
    total: value(result.total),
    matters: result.matters,
    falsified: result.falsified,
  };
}

/** The result as it is seen now where its lines are those that were frozen; otherwise over the frozen records alone. */
function resultBehind({ context }: ViewEnv, locked: EditionUnit, period: Period): UnitResult | undefined {
  const now = unitResult(context, locked.unit, period);
  if (now !== undefined && agrees(now, locked)) return now;
  const then = context.memo('frozen-context', period.id, () => {
    const entry = latestEdition(context.ledger, period.id);
    return entry && frozenContext(context.ledger, entry);
  });
  return (then && unitResult(then, locked.unit, period)) ?? now;
}

function agrees(now: UnitResult, locked: EditionUnit): boolean {
  const { unit, name, league, order } = locked;
  const own = lockedUnit({ unit, name, league, order }, now, (matter) => matter);
  return canonicalText(withNames(own, locked)) === canonicalText(locked);
}

type Named = { readonly task: string } | { readonly matter: string };

/** What an edition does not name goes by its name there, what it does not tell is not told. */
function withNames(own: EditionUnit, locked: EditionUnit): EditionUnit {
  return {
    ...own,
    completion: renamed(own.completion, locked.completion),
    quality: renamed(own.quality, locked.quality),
    plans: renamed(own.plans, locked.plans),
    deductions: renamed(own.deductions, locked.deductions),
    marks: own.marks?.map((line, index) =>
      locked.marks?.[index]?.why === undefined ? { ...line, why: undefined } : line,
    ),
  };
}

function renamed<T extends Named>(own: T[] | undefined, locked: readonly T[] = []): T[] | undefined {
  return own?.map((line, index) => {
    const held = locked[index];
    if (held === undefined) return line;
    const name = 'task' in held ? held.task : held.matter;
    if (!isPseudonym(name)) return line;
    return 'task' in held ? { ...line, task: name } : { ...line, matter: name };
  });
}
