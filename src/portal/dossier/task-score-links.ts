import { taskText } from '#wording/dossier/sentences.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { sheetIn } from '../env/period/period-sheet.ts';
import { shownPeriods } from '../env/period/shown-periods.ts';
import type { LinkView } from '../shared/types.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';

/** Periods in which the matter's nodes count, for units that have a page of the period; of a frozen one as it was frozen. */
export function taskScoreLinks(env: ViewEnv, dossier: Dossier): readonly LinkView[] {
  return shownPeriods(env).flatMap((period) =>
    unitsIn(env, dossier, period).flatMap((unit) => {
      const href = unitPeriodPage(env, unit, period);
      const text = taskText.score(periodName(env, period), unitRefIn(env, unit, period).name);
      return href === null ? [] : [{ text, href }];
    }),
  );
}

function unitsIn(env: ViewEnv, dossier: Dossier, period: string): readonly string[] {
  const units = sheetIn(env, period)?.units ?? [];
  return units
    .filter(
      ({ completion }) =>
        completion?.some(
          ({ task, nodes }) => task === dossier.id && nodes.some(({ state }) => state !== 'suspended'),
        ) === true,
    )
    .map(({ unit }) => unit);
}
