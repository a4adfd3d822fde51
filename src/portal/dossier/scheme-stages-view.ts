import { stageWords } from '#wording/dossier/stages.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { inspectionText } from '#wording/inspections/words.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { schemeStages, type SchemeStage } from '#engine/watch/scheme-stages.ts';
import { diffDays } from '#days/day.ts';
import type { ViewEnv } from '../env/env.ts';

/** The three stages of a matter that is itself a scheme, and how early supervision stepped in (mechanisms.md rows 63 to 65). */
export interface SchemeStagesView {
  readonly stages: readonly SchemeStageView[];
  /** `第一次督查行动：…，比计划备案早3天`. */
  readonly actText: string;
}

interface SchemeStageView {
  readonly name: string;
  readonly standing: SchemeStage['standing'];
  /** `2026年5月6日至5月8日`, `2026年5月8日起`, `还没有开始`. */
  readonly spanText: string;
}

/** Null of a matter that is no scheme, and where its plan may not be told. */
export function schemeStagesView(env: ViewEnv, dossier: Dossier): SchemeStagesView | null {
  const found = schemeStages(env.context, dossier);
  if (found === undefined) return null;
  const { stages, planned, acts } = found;
  if (planned !== undefined && !env.shownByPath.has(planned.entry.path)) return null;
  const first = acts.find(({ source }) => env.shownByPath.has(source.entry.path));
  return {
    stages: stages.map((stage) => ({
      name: stageWords.names[stage.stage],
      standing: stage.standing,
      spanText: spanText(stage),
    })),
    actText:
      first === undefined
        ? stageWords.noAct
        : stageWords.act(
            dayInWords(first.on),
            inspectionText.act[first.what],
            planned === undefined ? null : diffDays(first.on, planned.on),
          ),
  };
}

function spanText({ standing, from, to }: SchemeStage): string {
  if (from === undefined) return standing === 'ahead' ? stageWords.ahead : stageWords.none;
  return to === undefined
    ? stageWords.since(dayInWords(from))
    : stageWords.span(dayInWords(from), dayInWords(to));
}
