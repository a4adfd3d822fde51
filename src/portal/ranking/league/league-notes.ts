import { rankingSentences } from '#wording/ranking/sentences.ts';
import { bandsOf, listsOf, type Bands, type Judged } from '#engine/ranking/bands.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import { compare, decimal, exactText, multiply, subtract, ZERO } from '#exact/fraction.ts';
import type { Condition, List } from '#record/rules/table.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { points } from '../../shared/arithmetic-text.ts';
import { unitPeriodPage } from '../../score/unit-pages.ts';
import { clauses, disputedMark } from '../../score/disputed.ts';
import type { UnitRef } from '../../shared/types.ts';
import { showsRanks, showsScores } from '../../env/publication.ts';

/** A list drawn from the table. */
export interface RankListView {
  readonly id: string;
  /** `红榜`. */
  readonly name: string;
  readonly tone: 'honour' | 'caution';
  readonly units: readonly ListedUnitView[];
}

export interface ListedUnitView {
  readonly unit: UnitRef;
  /** Why it is listed, with the figures that may be published: `第1名，97.27分`, `下降4位，减12.39分`; may be empty. */
  readonly text: string;
  /** The unit's page of the period; null where it has none. */
  readonly href: string | null;
}

/** 红榜, 提醒: each list of a league with the units on it and what put them there (rules.md §7). */
export function rankLists(env: ViewEnv, rules: Rules, league: LeagueSheet): readonly RankListView[] {
  const bands = bandsOf(rules, league.id);
  return bands.lists.map((list) => ({
    id: list.id,
    name: list.name,
    tone: list.tone,
    units: league.rows
      .filter((row) => row.lists.includes(list.id))
      .map((row) => {
        const id = row.unit;
        return {
          unit: unitRefIn(env, id, league.period.id),
          text:
            clauses(
              listedText(bands, list, league, row) || null,
              disputedMark(env, { unit: id, period: league.period.id }),
            ) ?? '',
          href: unitPeriodPage(env, id, league.period.id),
        };
      }),
  }));
}

/** The lists a row is on, by name. */
export function listNames(rules: Rules, league: LeagueSheet, row: SheetRow): readonly string[] {
  return bandsOf(rules, league.id)
    .lists.filter(({ id }) => row.lists.includes(id))
    .map(({ name }) => name);
}

/** `第1名，97.27分`; `77.81分，不满80分；下降4位，减12.39分`: what the conditions that hold ask for, once each. */
function listedText(bands: Bands, list: List, league: LeagueSheet, row: SheetRow): string {
  const { rules } = row.result;
  const met = conditionsMet(bands, list, league, row);
  const where = [
    ...(showsRanks(rules) && met.some(({ first, last }) => first !== undefined || last !== undefined)
      ? [rankingSentences.rank(row.rank, row.tied)]
      : []),
    ...(showsScores(rules) ? scoreText(bands, met, row) : []),
  ];
  return [where, moveText(met, row)]
    .filter((clause) => clause.length > 0)
    .map((clause) => clause.join('，'))
    .join('；');
}

/** `取消评先选优资格，不列入红榜`: what keeps a unit off the lists of honour that it would be on; null where nothing does, or the measure may not be read (rules.md §11). */
export function barredText(env: ViewEnv, league: LeagueSheet, row: SheetRow): string | null {
  const { rules, facts } = row.result;
  const measure = env.shown.measure.find(({ path }) => path === facts.awardIneligible?.record)?.value;
  if (measure === undefined) return null;
  const bands = bandsOf(rules, league.id);
  const would = listsOf(bands, { ...judgedOf(league, row), awardIneligible: false });
  const kept = bands.lists.filter(({ id }) => would.includes(id) && !row.lists.includes(id));
  if (kept.length === 0) return null;
  return rankingSentences.barred(
    measure.kind,
    kept.map(({ name }) => name),
  );
}

/** What is to be said of the units of a league that a measure keeps off its lists. */
export function barredNotes(env: ViewEnv, league: LeagueSheet): readonly string[] {
  return league.rows.flatMap((row) => {
    const text = barredText(env, league, row);
    const { name } = unitRefIn(env, row.unit, league.period.id);
    return text === null ? [] : [rankingSentences.barredUnit(name, text)];
  });
}

/** Conditions of a list that hold for a row, the list being what it is by one of them. */
function conditionsMet(bands: Bands, list: List, league: LeagueSheet, row: SheetRow): readonly Condition[] {
  const judged = judgedOf(league, row);
  return list.when.filter(
    (one) => listsOf({ ...bands, lists: [{ ...list, when: [one] }] }, judged).length > 0,
  );
}

function judgedOf({ rows }: LeagueSheet, row: SheetRow): Judged {
  return {
    rank: row.rank,
    total: row.total,
    before: row.before,
    above: rows.filter(({ rank }) => rank < row.rank).length,
    among: rows.length,
    falsified: row.result.score.falsified > 0,
    awardIneligible: row.result.facts.awardIneligible !== undefined,
  };
}

function scoreText(
  { fullMark, order }: Bands,
  met: readonly Condition[],
  { result: { rules }, total }: SheetRow,
): readonly string[] {
  const said = points(rules, total);
  const below = met.find((condition) => condition.below !== undefined)?.below;
  if (below !== undefined && fullMark !== undefined) {
    const beyond = order === 'ascending' ? rankingSentences.above : rankingSentences.below;
    return [beyond(said, exactText(multiply(decimal(below), fullMark)))];
  }
  return met.some(({ from }) => from !== undefined) ? [rankingSentences.score(said)] : [];
}

/** How far a unit moved, where a condition asks for it. */
function moveText(met: readonly Condition[], { result: { rules }, total, rank, before }: SheetRow): string[] {
  const asks = (...keys: readonly (keyof Condition)[]) =>
    met.some((condition) => keys.some((key) => condition[key] !== undefined));
  if (before === undefined) return [];
  const difference = subtract(total, before.total);
  const { places, more, less } = rankingSentences;
  const gained = compare(difference, ZERO) >= 0;
  return [
    ...(showsRanks(rules) && asks('fell', 'rose') ? [places(before.rank - rank)] : []),
    ...(showsScores(rules) && asks('lost', 'gained')
      ? [(gained ? more : less)(points(rules, gained ? difference : subtract(ZERO, difference)))]
      : []),
  ];
}
