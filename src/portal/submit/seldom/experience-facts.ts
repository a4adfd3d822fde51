import { dayOf } from '#days/moment.ts';
import { nextId } from '#form/next-id.ts';
import type { ExperienceFacts } from '#form/seldom-facts.ts';
import { experienceWords } from '#wording/form/seldom.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { periodName } from '../../env/period/period.ts';
import { itemsOf, itemTablesIn } from '../../items/item-tables-in.ts';
import { latestPeriodOf } from '../../items/item-view.ts';

const BASES = { top: '靠前', rise: '进步最大' } as const;

/** The candidates of each item's latest frozen period of whom nothing was published yet. */
export function experienceFacts(env: ViewEnv): ExperienceFacts {
  const { ledger, asOf } = env.context;
  const known = new Set(
    ledger.experience.map(({ value: { unit, item, period } }) => `${unit}/${item}/${period}`),
  );
  return {
    next: nextId(
      'e',
      dayOf(asOf).slice(0, 4),
      ledger.experience.map(({ value }) => value.id),
    ),
    candidates: itemsOf(env).flatMap(({ id: item, name }) => {
      const period = latestPeriodOf(env, item);
      if (period === undefined) return [];
      return itemTablesIn(env, item, period)
        .flatMap(({ rows }) => rows)
        .flatMap(({ candidate, work: { unit } }) => {
          const id = `${unit}/${item}/${period}`;
          if (candidate === undefined || known.has(id)) return [];
          const basis = BASES[candidate];
          const called = unitRefIn(env, unit, period).name;
          const text = experienceWords.candidate(called, periodName(env, period), name, basis);
          return [{ id, text, of: { unit, item, period, basis } }];
        });
    }),
  };
}
