import { watchText } from '#wording/watch/words.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { formHref, type FormName } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { dutyShown, dutyView, onRoll } from '../duties/duty-view.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { hasForms } from '../env/filing-unit.ts';
import type { LightView } from '../lights/light-view.ts';
import type { DayText, LinkView, UnitRef } from '../shared/types.ts';

/** A line of a list by rule. */
export interface WatchRowView {
  /** Once on its list. */
  readonly id: string;
  /** A matter, a decision, a single item. */
  readonly name: string;
  readonly href: string | null;
  /** Its notice's number, or where it is from. */
  readonly note: string | null;
  readonly unit: UnitRef | null;
  /** Null where no lights are shown, and on lists that tell none. */
  readonly light: LightView | null;
  /** The rule that put it here, with the figures. */
  readonly why: string;
  readonly since: DayText | null;
  /** Working days, or weeks. */
  readonly days: number | null;
  /** Null where nobody who may be named here owes anything. */
  readonly next: NextStepView | null;
}

/** Who owes what next. */
export interface NextStepView {
  readonly what: string;
  readonly href: string | null;
  readonly who: string;
  readonly due: DayText | null;
  readonly stateText: string | null;
  /** The form by which it is done; null where there is none in this build. */
  readonly form: LinkView | null;
}

/** A matter as a row names it. Only for shown ones. */
export function matterOf({ task }: Dossier): Pick<WatchRowView, 'name' | 'href' | 'note'> {
  const { id, title, notice } = task.value;
  return { name: title, href: `/tasks/${id}/`, note: notice.no };
}

/** A duty as the next step of a row. Only for duties that `dutyShown` lets through. */
export function stepOf(env: ViewEnv, duty: Duty): NextStepView {
  const { who, what, matter, due, stateText, form } = dutyView(env, duty);
  return {
    what,
    href: matter === null || matter.href === null ? null : `${matter.href}#duties`,
    who: who.name,
    due,
    stateText,
    form,
  };
}

/** What a unit owes in a matter: of what stands on the roll the longest overdue, else the first due. Null where it owes nothing there. */
function unitStep(env: ViewEnv, dossier: Dossier, unit: string): NextStepView | null {
  const [first] = taskDuties(env.context, dossier)
    .filter(({ who }) => who.kind === 'unit' && who.id === unit)
    .filter((duty) => isOpen(duty) && onRoll(env, duty) && dutyShown(env, duty))
    .toSorted((a, b) => b.late - a.late || compareText(a.due, b.due) || compareText(a.id, b.id));
  return first === undefined ? null : stepOf(env, first);
}

/** The same; of a part that is claimed and waits for an answer, that it does, which is the section's to give. */
export function partStep(
  env: ViewEnv,
  dossier: Dossier,
  unit: string,
  isClaimed: boolean,
): NextStepView | null {
  return unitStep(env, dossier, unit) ?? (isClaimed ? plainStep(sectionName(env), watchText.waits) : null);
}

/** A step without a day. */
export function plainStep(
  who: string,
  what: string,
  { stateText = null, form = null }: Partial<Pick<NextStepView, 'stateText' | 'form'>> = {},
): NextStepView {
  return { what, href: null, who, due: null, stateText, form };
}

/** A form of the section, filled in for a subject; null in public, and where the section has no page of forms. */
export function sectionForm(env: ViewEnv, text: string, form: FormName, subject?: string): LinkView | null {
  const { secretariat } = env.context.office;
  if (env.profile !== 'internal' || !hasForms(env, secretariat)) return null;
  return { text, href: formHref(secretariat, form, subject) };
}
