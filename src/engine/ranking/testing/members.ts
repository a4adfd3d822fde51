import { decimal, print } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '../../testing/rules.ts';
import { rankLeague, type LeagueRanking, type Member, type RankedUnit } from '../rank-league.ts';
import type { TableBefore } from '../ranks.ts';

/** What a member had: a total, or the reason why it has none; or more than that. */
export type Had = string | (Partial<Member['score']> & Pick<Member, 'awardIneligible'>);

export const NO_TASKS: Partial<Member['score']> = { unranked: 'no-matters' };
export const withTotal = (total: string): Partial<Member['score']> => ({ total: decimal(total) });
export const falsified = (total: string): Partial<Member['score']> => ({ ...withTotal(total), falsified: 1 });

export const members = (of: Readonly<Record<string, Had>>): readonly Member[] =>
  Object.entries(of).map(([id, had], order) => {
    const { awardIneligible, ...score }: Exclude<Had, string> =
      typeof had === 'string' ? withTotal(had) : had;
    const empty = { total: undefined, unranked: undefined, falsified: 0, parts: [], columns: [] };
    return { id, order, awardIneligible, score: { ...empty, ...score } };
  });

export const before = (
  ranked: Readonly<Record<string, readonly [number, string]>>,
  unranked: readonly string[] = [],
): TableBefore => ({
  ranked: new Map(Object.entries(ranked).map(([id, [rank, total]]) => [id, { rank, total: decimal(total) }])),
  unranked,
});

export const rank = (
  of: Readonly<Record<string, Had>>,
  rules: Rules = RULES,
  past?: TableBefore,
): LeagueRanking => rankLeague(rules, 'counties', members(of), past);
export const withTotals = (total: Partial<Rules['total']>, more: Partial<Rules> = {}): Rules => ({
  ...RULES,
  ...more,
  total: { ...RULES.total, ...total },
});

const SIGNS = { up: '↑', down: '↓', same: '→', new: '新参评', none: '—' };
export const changeText = ({ change }: RankedUnit) =>
  `${SIGNS[change.kind]}${change.places === 0 ? '' : change.places}`;
export const rowText = (row: RankedUnit) =>
  [
    row.id,
    print(row.total, 2),
    `${row.tied ? '并列' : ''}${row.rank}`,
    changeText(row),
    row.grade ?? '—',
    ...row.lists,
  ].join(' ');
