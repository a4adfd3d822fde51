import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { itemSentences } from '#wording/items/words.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { Period } from '#engine/time/periods.ts';
import { subtract, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { bulletinGroup, type BulletinGroupView, type BulletinLineView } from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { itemsOf, itemTablesIn, type ItemLeague, type ItemLeagueRow } from '../items/item-tables-in.ts';
import { itemHref } from '../items/item-view.ts';
import { partText } from '../shared/arithmetic-text.ts';
import { isFrozen } from '../env/period/shown-periods.ts';
import { showsScores } from '../env/publication.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { completionHref } from '../items/item-row-view.ts';

interface Item {
  readonly id: string;
  readonly name: string;
}

/**
 * 经验推介: the units 靠前 and 进步最大 in a single item, proposed to people, who choose; of frozen
 * periods alone, and nothing where the rules know no single items (mechanisms.md row 79; rules.md §11).
 */
export function itemGroups(env: ViewEnv, rules: Rules, period: Period): readonly BulletinGroupView[] {
  if (rules.items === undefined) return [];
  const { groups } = bulletinSentences;
  const now = thisPeriod(period.kind);
  const frozen = isFrozen(env, period.id);
  const items = frozen ? itemsOf(env) : [];
  const lines = (wanted: ItemLeagueRow['candidate']) =>
    items.flatMap((item) =>
      itemTablesIn(env, item.id, period.id).flatMap((league) => {
        const rows = league.rows.filter(({ candidate }) => candidate === wanted);
        const ranks = [...new Set(rows.map(({ rank }) => rank))];
        return ranks.flatMap((rank) => {
          const same = rows.filter((row) => row.rank === rank);
          return itemLine(env, rules, period.id, item, league, same);
        });
      }),
    );
  return [
    bulletinGroup(groups.tops(now), lines('top'), frozen ? itemSentences.choose : itemSentences.provisional),
    bulletinGroup(groups.riseInItem(now), lines('rise')),
  ];
}

/** Candidates of one rank in one line; 进步最大 with what it gained. */
function itemLine(
  env: ViewEnv,
  rules: Rules,
  period: string,
  item: Item,
  league: ItemLeague,
  same: readonly ItemLeagueRow[],
): readonly BulletinLineView[] {
  const [row] = same;
  if (row === undefined) return [];
  const { candidate, rank, tied, total, before, change } = row;
  const { inItem, riseInItem } = bulletinSentences;
  const reported = (points: Fraction) => (showsScores(rules) ? partText(rules, points) : null);
  return [
    {
      head: { text: item.name, href: itemHref(item.id) },
      text:
        candidate === 'rise' && before !== undefined
          ? riseInItem(league.name, change.places, reported(subtract(total, before.total)))
          : inItem(league.name, rankingSentences.rank(rank, tied), reported(total)),
      href: null,
      who: same.map(({ work: { unit } }) => ({
        text: withMark(unitRefIn(env, unit, period).name, disputedMark(env, { unit, period })),
        href: completionHref(env, rules, unit, period),
      })),
    },
  ];
}
