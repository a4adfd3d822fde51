import { lastDayOfMonth, previousMonth } from '../calendar/day.ts';
import { compare, decimal, subtract, add, type Fraction } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { monthsOf, rulesOf } from './months.ts';
import { unitMonth, type UnitMonth } from './unit-month.ts';

export type Grade = Rules['grades'][number]['name'];
/** Why a unit stands below the table (rules-v1 §1). */
export type UnrankedReason = 'too-few' | 'pending' | 'no-data';

export interface RankChange {
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  readonly places: number;
  /** The move is 0 among the units ranked in both months: it came from the changed set alone (rules-v1 §7). */
  readonly onlyBySet: boolean;
}

/** A ranked unit's row. */
export interface RankRow {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth;
  readonly total: Fraction;
  readonly rank: number;
  readonly tied: boolean;
  readonly grade: Grade;
  readonly change: RankChange;
  /** Rank and total of the month before, where ranked in this league. */
  readonly before: { readonly rank: number; readonly total: Fraction } | undefined;
  readonly honour: boolean;
  readonly caution: boolean;
}

export interface UnrankedRow {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth | undefined;
  readonly reason: UnrankedReason;
}

/** One league's table of one month (rules-v1 §7). */
export interface LeagueMonth {
  readonly id: string;
  readonly name: string;
  readonly month: string;
  readonly rows: readonly RankRow[];
  readonly unranked: readonly UnrankedRow[];
  /** Units ranked now and not the month before, and the reverse: the set changed. */
  readonly entered: readonly EntryOf<'unit'>[];
  readonly left: readonly EntryOf<'unit'>[];
}

/** All leagues of a month, in the order of the rules. */
export function leagueMonths(context: Context, month: string): readonly LeagueMonth[] {
  return context.memo('leagues', month, () => rulesOf(context, month)?.value.leagues.map(({ id, name }) => leagueMonth(context, month, id, name)) ?? []);
}

/** The league a unit is in on the last day of a month; `undefined` outside all. */
export function leagueOf(unit: EntryOf<'unit'>['value'], month: string): string | undefined {
  const last = lastDayOfMonth(month);
  if (unit.until !== undefined && unit.until < last) return undefined;
  const entry = unit.leagues.filter((item) => item.from <= last).reduce<(typeof unit.leagues)[number] | undefined>((best, item) => (best === undefined || item.from >= best.from ? item : best), undefined);
  return entry === undefined || entry.league === '不参评' ? undefined : entry.league;
}

interface Standing {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth;
  readonly total: Fraction;
}

function leagueMonth(context: Context, month: string, id: string, name: string): LeagueMonth {
  const members = context.ledger.unit.filter((unit) => leagueOf(unit.value, month) === id).toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id));
  const standings: Standing[] = [];
  const unranked: UnrankedRow[] = [];
  for (const unit of members) {
    const score = unitMonth(context, unit.value.id, month);
    const reason = unrankedReason(score);
    if (score?.total !== undefined && reason === undefined) standings.push({ unit, score, total: score.total });
    else unranked.push({ unit, score, reason: reason ?? 'no-data' });
  }
  const months = monthsOf(context);
  const previous = month > (months[0] ?? month) ? leagueMonths(context, previousMonth(month)).find((league) => league.id === id) : undefined;
  const before = new Map(previous?.rows.map((row) => [row.unit.value.id, row]));
  const rules = rulesOf(context, month)?.value;
  const rows = rules === undefined ? [] : ranked(rules, standings, before, previous);
  const now = new Set(rows.map((row) => row.unit.value.id));
  return {
    id, name, month, rows, unranked,
    entered: previous === undefined ? [] : rows.filter((row) => !before.has(row.unit.value.id)).map((row) => row.unit),
    left: previous?.rows.filter((row) => !now.has(row.unit.value.id)).map((row) => row.unit) ?? [],
  };
}

/** 任务不足, or 核验未完 where the 已报待核 shares would suffice; undefined for a unit that is ranked (rules-v1 §1). */
export function unrankedReason(score: UnitMonth | undefined): UnrankedReason | undefined {
  if (score === undefined) return 'no-data';
  const { ranking } = score.rules;
  const enough = (tasks: number, workload: Fraction) => tasks >= ranking.leadTasks && compare(workload, decimal(ranking.workload)) >= 0;
  if (enough(score.leadTasks, score.workload)) return score.total === undefined ? 'no-data' : undefined;
  if (enough(score.leadTasks + score.pendingLeadTasks, add(score.workload, score.pendingWorkload))) return 'pending';
  return 'too-few';
}

function ranked(rules: Rules, standings: readonly Standing[], before: ReadonlyMap<string, RankRow>, previous: LeagueMonth | undefined): RankRow[] {
  const sorted = standings.toSorted((a, b) => compare(b.total, a.total) || a.unit.value.order - b.unit.value.order || compareText(a.unit.value.id, b.unit.value.id));
  const ranks = assignRanks(sorted.map((row) => row.total), rules.ranking.tie);
  const common = sorted.filter((row) => before.has(row.unit.value.id));
  const commonNow = assignRanks(common.map((row) => row.total), rules.ranking.tie);
  const both = new Set(common.map((row) => row.unit.value.id));
  const oldRows = previous?.rows.filter((row) => both.has(row.unit.value.id)) ?? [];
  const commonBefore = assignRanks(oldRows.map((row) => row.total), rules.ranking.tie);
  return sorted.map((row, index) => {
    const id = row.unit.value.id;
    const rank = ranks[index] ?? 0;
    const old = before.get(id);
    const move = old === undefined ? 0 : old.rank - rank;
    const commonMove = old === undefined ? 0 : (commonBefore[oldRows.indexOf(old)] ?? 0) - (commonNow[common.indexOf(row)] ?? 0);
    const grade = gradeOf(rules, row.total, row.score.falsified > 0);
    const { lists } = rules;
    const honour = rank <= lists.honourRank && compare(row.total, decimal(lists.honourScore)) >= 0;
    const fell = old !== undefined && -move >= lists.cautionFall && compare(subtract(old.total, row.total), decimal(lists.cautionLoss)) >= 0;
    const caution = compare(row.total, decimal(lists.cautionBelow)) < 0 || (fell && compare(row.total, decimal(lists.cautionUnless)) < 0);
    return {
      ...row, rank, grade, honour, caution,
      tied: ranks.filter((other) => other === rank).length > 1,
      before: old === undefined ? undefined : { rank: old.rank, total: old.total },
      change: { ...changeOf(previous, id, old, move), onlyBySet: move !== 0 && commonMove === 0 },
    };
  });
}

function changeOf(previous: LeagueMonth | undefined, id: string, old: RankRow | undefined, move: number): Pick<RankChange, 'kind' | 'places'> {
  if (old !== undefined) return { kind: move > 0 ? 'up' : move < 0 ? 'down' : 'same', places: Math.abs(move) };
  const stoodBelow = previous?.unranked.some((row) => row.unit.value.id === id) === true;
  return { kind: stoodBelow ? 'none' : 'new', places: 0 };
}

/** Ranks of totals in descending order: competition 1,2,2,4; dense 1,2,2,3; sequential 1,2,3,4 (rules-v1 §7). */
export function assignRanks(totals: readonly Fraction[], method: Rules['ranking']['tie']): readonly number[] {
  const ranks: number[] = [];
  for (const [index, total] of totals.entries()) {
    const above = totals[index - 1];
    const last = ranks[index - 1] ?? 0;
    const equal = above !== undefined && compare(above, total) === 0 && method !== 'sequential';
    ranks.push(equal ? last : method === 'dense' ? last + 1 : index + 1);
  }
  return ranks;
}

/** The grade band of a total; a falsified report excludes more than 合格 (rules-v1 §6, §7). */
export function gradeOf(rules: Rules, total: Fraction, falsified: boolean): Grade {
  const band = rules.grades.find((grade) => compare(total, decimal(grade.from)) >= 0)?.name ?? '较差';
  return falsified && (band === '优秀' || band === '良好') ? '合格' : band;
}
