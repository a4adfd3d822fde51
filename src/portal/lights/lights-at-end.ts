import { mattersInPeriod } from '#engine/sheet/beside-facts.ts';
import type { LightCounts } from '#record/freeze/edition-lines.ts';
import { lightRollWords, lightsAtEndSentences } from '#wording/lights/sentences.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import { isShown, unitRefIn, type ViewEnv } from '../env/env.ts';
import { lastDayIn, periodIn, periodName } from '../env/period/period.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { showsLive } from '../env/publication.ts';
import { taskHref, taskTitle } from '../env/period/sheet-words.ts';
import { periodsOfUnit, unitPeriodPage } from '../score/unit-pages.ts';
import type { DayText, LinkView, Page, UnitRef } from '../shared/types.ts';
import {
  codeOfKey,
  lightsCounted,
  lightWord,
  PERIOD_LIGHT_KEYS,
  periodLightKey,
  type PeriodLightKey,
} from './light-counts.ts';
import { lightView, type LightCode, type LightView } from './light-view.ts';

export type LightsAtEndPage = Page<{ readonly unit: string; readonly period: string }, LightsAtEndView>;

/**
 * /units/<id>/<period>/lights/: what the counts of lights in the rows of a period's rankings lead to. The counts are the
 * period's own, of a frozen one those of its edition; which matters they were is no part of it, and is read of the records
 * as they stand now, looked at from the end of the period. Where the two differ the page says so.
 */
export interface LightsAtEndView {
  readonly unit: UnitRef;
  readonly periodName: string;
  readonly cutOff: DayText;
  /** The page of the unit's period. */
  readonly page: LinkView;
  readonly groups: readonly LitMattersView[];
}

/** The matters of a unit that showed one light at the end of a period. */
export interface LitMattersView {
  readonly key: PeriodLightKey;
  readonly code: LightCode;
  readonly word: string;
  /** `共3件`, as the ranking of the period counts them. */
  readonly countText: string;
  readonly matters: readonly LitMatterView[];
  /** `另有1项不予公开`; null where all are named. */
  readonly withheldText: string | null;
  /** That other matters are found now than were counted; null where they are as many. */
  readonly differsText: string | null;
}

/** A matter, with what made its light so: `逾期3个工作日　已报待核`; null where there is nothing to add. */
interface LitMatterView {
  readonly title: string;
  readonly href: string;
  readonly detail: string | null;
}

/** One of every unit's period whose page is shown and whose sheet counts lights; none where live facts are not published. */
export function lightsAtEndPages(env: ViewEnv): readonly LightsAtEndPage[] {
  return env.context.ledger.unit.flatMap(({ value: { id } }) =>
    periodsOfUnit(env, id).flatMap((period) => {
      const counts = countsOf(env, id, period);
      return counts === undefined
        ? []
        : [{ unit: id, period, view: () => lightsAtEnd(env, id, period, counts) }];
    }),
  );
}

/** Where a light that a period counts of a unit is listed; null where it is nowhere. */
export function lightAtEndHref(
  env: ViewEnv,
  unit: string,
  period: string,
): (key: PeriodLightKey) => string | null {
  const page = unitPeriodPage(env, unit, period);
  const isListed = page !== null && countsOf(env, unit, period) !== undefined;
  return (key) => (isListed ? `${page}lights/#light-${key}` : null);
}

function countsOf(env: ViewEnv, unit: string, period: string): LightCounts | undefined {
  const counts = showsLive(env) ? resultIn(env, unit, period)?.facts.lights : undefined;
  return counts === undefined || lightsCounted(counts).length === 0 ? undefined : counts;
}

function lightsAtEnd(env: ViewEnv, unit: string, period: string, counts: LightCounts): LightsAtEndView {
  const lit = mattersInPeriod(env.context, unit, periodIn(env, period)).map(({ dossier, light }) => ({
    dossier,
    light: lightView(light),
  }));
  const counted = new Map(lightsCounted(counts).map(({ word, count }) => [word, count]));
  const ref = unitRefIn(env, unit, period);
  return {
    unit: ref,
    periodName: periodName(env, period),
    cutOff: lastDayIn(env, period),
    page: {
      text: lightsAtEndSentences.page(ref.name, periodName(env, period)),
      href: unitPeriodPage(env, unit, period) ?? '',
    },
    groups: PERIOD_LIGHT_KEYS.flatMap((key) => {
      const all = lit.filter(({ light }) => periodLightKey(light) === key);
      const count = counted.get(lightWord(key)) ?? 0;
      if (count === 0 && all.length === 0) return [];
      const shown = all.filter(({ dossier }) => isShown(env, dossier));
      const hidden = all.length - shown.length;
      return [
        {
          key,
          code: codeOfKey(key),
          word: lightWord(key),
          countText: lightRollWords.counted(count, 0),
          matters: shown.map(({ dossier, light }) => ({
            title: taskTitle(env, dossier.id),
            href: taskHref(dossier.id),
            detail: detailOf(light),
          })),
          withheldText: hidden === 0 ? null : withheldWords.matters(hidden),
          differsText: all.length === count ? null : lightsAtEndSentences.differs(count, all.length),
        },
      ];
    }),
  };
}

/** Under 未启动／暂缓 stands which of the two it was. */
function detailOf({ code, word, detail, beside }: LightView): string | null {
  const parts = [code === 'grey' ? word : null, detail, beside].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('　');
}
