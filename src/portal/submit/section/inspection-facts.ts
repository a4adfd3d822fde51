import { lastDayOf } from '#engine/dossier/inspections.ts';
import { isToFeedBack } from '#engine/duties/feedback-duties.ts';
import type { SectionFacts, StandingInspection } from '#form/section-facts.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ViewEnv } from '../../env/env.ts';

/** Records in a form's list: what is older is entered as a file. */
const MOST = 20;

/** What the form of 督查记录 knows: the office's words, and the records into which something is still to be written, the latest first. */
export function inspectionFacts({ context, shown }: ViewEnv): SectionFacts['inspections'] {
  return {
    kinds: context.words.inspectionKinds.map(({ name, role }) => ({ name, role: role ?? null })),
    categories: context.words.foundCategories.map(({ name }) => name),
    waiting: shown.inspection
      .filter((entry) => isUnverified(entry.value) || (isToFeedBack(entry) && isUntold(entry.value)))
      .toSorted((a, b) => compareText(lastDayOf(b), lastDayOf(a)) || compareText(a.path, b.path))
      .slice(0, MOST)
      .map(({ names, value }) => ({
        id: value.id,
        day: value.on,
        what: value.title ?? value.kind,
        names,
        record: value,
      })),
  };
}

function isUnverified({ found = [] }: StandingInspection['record']): boolean {
  return found.some(({ verdict }) => verdict === undefined);
}

function isUntold({ units, feedback = [] }: StandingInspection['record']): boolean {
  return units.some((unit) => !feedback.some((sent) => sent.unit === unit));
}
