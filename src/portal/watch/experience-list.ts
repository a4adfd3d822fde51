import { itemSentences } from '#wording/items/words.ts';
import { watchText } from '#wording/watch/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { showsRanks } from '../env/publication.ts';
import { experiencesIn } from '../items/experience-view.ts';
import { itemPlaceView } from '../items/item-row-view.ts';
import { itemTableId } from '../items/item-table-id.ts';
import { itemsOf, itemTablesIn } from '../items/item-tables-in.ts';
import { conditionsOf, itemHref, latestPeriodOf } from '../items/item-view.ts';
import { withMark } from '../score/disputed.ts';
import type { UnitRef } from '../shared/types.ts';
import type { WatchList } from './watch-list.ts';
import { plainStep, sectionForm, type NextStepView, type WatchRowView } from './watch-row.ts';

/**
 * Candidates for 推介: the units that are 靠前 or 进步最大 in a single item, in its latest frozen period; people choose
 * among them (rules.md §11, mechanisms.md row 79). Null where no item has a frozen period.
 */
export function experienceList(env: ViewEnv): WatchList | null {
  const items = itemsOf(env).flatMap(({ id, name }) => {
    const period = latestPeriodOf(env, id);
    return period === undefined ? [] : [{ id, name, period }];
  });
  const [first] = items;
  if (first === undefined) return null;
  return {
    key: 'experience',
    rows: items.flatMap(({ id, name, period }) => {
      const rules = rulesIn(env, period);
      if (rules === undefined) return [];
      return itemTablesIn(env, id, period).flatMap(({ id: league, name: leagueName, rows }) =>
        rows.flatMap((row): WatchRowView[] => {
          if (row.candidate === undefined) return [];
          const { unit, rankText, score, disputedText } = itemPlaceView(env, rules, period, row);
          const kind = itemSentences.candidate[row.candidate];
          return [
            {
              id: `${id}-${unit.id}`,
              name,
              href: `${itemHref(id)}#${itemTableId(period, league)}`,
              note: watchText.of(periodName(env, period), leagueName),
              unit,
              light: null,
              why: withMark(
                watchText.candidate(kind, showsRanks(rules) ? rankText : null, score?.text ?? null),
                disputedText,
              ),
              since: null,
              days: null,
              next: nextOf(env, id, period, unit),
            },
          ];
        }),
      );
    }),
    hidden: 0,
    rules: conditionsOf(env, first.period).map(({ label, text }) => `${label}：${text}。`),
    section: 'total',
  };
}

/** What is published already leads there; else a leader chooses, and inside the system there is the section's form for it. */
function nextOf(env: ViewEnv, item: string, period: string, { id, name }: UnitRef): NextStepView {
  const [published] = experiencesIn(env, item, period, [id]);
  return published === undefined
    ? plainStep(watchText.leaders, watchText.choose, {
        form: sectionForm(env, watchText.publish, 'experience', `${id}/${item}/${period}`),
      })
    : {
        ...plainStep(name, published.text, { stateText: watchText.published }),
        href: published.href,
      };
}
