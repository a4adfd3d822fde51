import { compare, decimal, multiply, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Condition, Grade, List } from '#record/rules/table.ts';
import { leagueScheme } from '../scheme/league-scheme.ts';
import { byMerit, type Place } from './ranks.ts';

/** Grades and lists of one league, its own or the rules', and what they are judged by (rules.md §7). */
export interface Bands {
  readonly grades: readonly Grade[];
  readonly lists: readonly List[];
  readonly order: Rules['total']['order'];
  /** What shares are taken of; without it no share is reached and none is missed. */
  readonly fullMark: Fraction | undefined;
  /** What 弄虚作假 costs beside its points; undefined where the rules have no such block. */
  readonly falsified: { readonly gradeAtMost?: string | undefined } | undefined;
}

/** A unit's place with what a list asks about it. */
export interface Judged extends Place {
  readonly before: Place | undefined;
  /** How many units are better, and how many are ranked. */
  readonly above: number;
  readonly among: number;
  readonly falsified: boolean;
  readonly awardIneligible: boolean;
}

/** The grades and lists that hold in a league. */
export function bandsOf(rules: Rules, league: string): Bands {
  const own = rules.leagues.find(({ id }) => id === league);
  return {
    grades: own?.grades ?? rules.grades ?? [],
    lists: own?.lists ?? rules.lists ?? [],
    order: rules.total.order,
    fullMark: leagueScheme(rules, league).fullMark,
    falsified: rules.deduction?.falsified,
  };
}

/** The first grade that the total reaches, at most the one that 弄虚作假 leaves; undefined where none covers it. */
export function gradeOf(
  bands: Bands,
  { total, falsified }: Pick<Judged, 'total' | 'falsified'>,
): string | undefined {
  const { grades } = bands;
  const most = falsified ? grades.findIndex(({ name }) => name === bands.falsified?.gradeAtMost) : -1;
  return grades.find(({ from }, place) => place >= most && reaches(bands, total, from) === true)?.name;
}

/** The lists that a unit is on, by id: one of the conditions holds, with all that it asks; 弄虚作假 and 取消评先 keep it off those of honour (rules.md §6, §11). */
export function listsOf(bands: Bands, row: Judged): readonly string[] {
  const barred = row.awardIneligible || (row.falsified && bands.falsified !== undefined);
  return bands.lists
    .filter(({ tone, when }) => !(barred && tone === 'honour') && when.some((one) => holds(bands, one, row)))
    .map(({ id }) => id);
}

function holds(bands: Bands, asked: Condition, { rank, total, before, above, among }: Judged): boolean {
  const { first, last, from, below, fell, rose, lost, gained } = asked;
  const up = before && before.rank - rank;
  const won = before && gainOf(bands.order, before.total, total);
  return (
    (first === undefined || rank <= first) &&
    (last === undefined || above >= among - last) &&
    (from === undefined || reaches(bands, total, from) === true) &&
    (below === undefined || reaches(bands, total, below) === false) &&
    (rose === undefined || (up !== undefined && up >= rose)) &&
    (fell === undefined || (up !== undefined && -up >= fell)) &&
    (gained === undefined || (won !== undefined && compare(won, decimal(gained)) >= 0)) &&
    (lost === undefined || (won !== undefined && compare(subtract(ZERO, won), decimal(lost)) >= 0))
  );
}

/** Whether a total reaches a share of the full mark: at least it, or at most where less is better. */
function reaches({ order, fullMark }: Bands, total: Fraction, share: Grade['from']): boolean | undefined {
  return fullMark && byMerit(order)(total, multiply(decimal(share), fullMark)) <= 0;
}

/** By how many points a total became better. */
function gainOf(order: Bands['order'], before: Fraction, now: Fraction): Fraction {
  return order === 'ascending' ? subtract(before, now) : subtract(now, before);
}
