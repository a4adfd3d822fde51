import { dayOf } from '#days/moment.ts';
import type { Duty } from '#engine/duties/duty.ts';
import type { WeekLine } from '#engine/score/weeks.ts';
import { formHref } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { inForce } from '#record/schema/in-force.ts';
import { fridayText } from '#wording/desk/sentences.ts';
import { isShown, sectionName, unitRef, type ViewEnv } from '../../env/env.ts';
import type { LinkView } from '../../shared/types.ts';
import { hasForms } from '../../env/filing-unit.ts';
import { deskHref } from '../has-desk.ts';
import type { WeekNow } from '../report-week.ts';

/** The week's report: who has sent it, and whom to call. */
export interface FridayWeekView {
  /** `2026年第24周，应于6月12日11:00前报送`. */
  readonly text: string;
  /** All of them: paper has room for each; the screen shows the first `screen`, and says `moreText`. */
  readonly missing: readonly CalledView[];
  readonly screen: number;
  readonly moreText: string | null;
  /** `椿川市民防办（6月12日09:10）`, the first received first. */
  readonly filed: readonly string[];
  /** What the section enters for units, and which are not entered; null where it enters for none. */
  readonly through: { readonly text: string; readonly missing: string | null } | null;
}

/** A unit that has not done something in time, whom to call, and where that is noted. */
export interface CalledView {
  /** Its desk. */
  readonly unit: LinkView;
  /** `3件，最久逾期22个工作日`, `1件，应于6月15日`. */
  readonly text: string;
  readonly isLate: boolean;
  /** Of a unit that has not reported, which matters a report passed over; null where there is none at all. */
  readonly detail?: string | null;
  readonly phone: string | null;
  readonly form: LinkView | null;
}

/** Units that one screen shows beside all the rest. */
const ON_SCREEN = 6;

/** Who has reported in the week, who has not, and what the section enters for others. */
export function weekView(env: ViewEnv, week: WeekNow): FridayWeekView {
  const { context } = env;
  const missing = week.lines.filter(({ line }) => line.completed === undefined);
  const filed = week.lines
    .flatMap(({ unit, line: { completed, due } }) =>
      completed === undefined ? [] : [{ unit, completed, due }],
    )
    .toSorted((a, b) => compareText(a.completed, b.completed));
  const screen = missing.length === ON_SCREEN + 1 ? missing.length : ON_SCREEN;
  const left = week.through.filter(({ entered }) => !entered);
  return {
    text: fridayText.week(week.week, week.due),
    missing: missing.map(({ unit, line }) => missingView(env, unit, line)),
    screen,
    moreText: missing.length > screen ? fridayText.moreUnits(missing.length - screen) : null,
    filed: filed.map(({ unit, completed, due }) => {
      const said = completed <= due ? fridayText.filedAt : fridayText.lateAt;
      return said(unitRef(env, unit).name, completed, dayOf(context.asOf));
    }),
    through:
      week.through.length === 0
        ? null
        : {
            text: fridayText.through(
              sectionName(env),
              week.through.length - left.length,
              week.through.length,
            ),
            missing:
              left.length === 0
                ? null
                : fridayText.throughMissing(left.map(({ unit }) => unitRef(env, unit).name)),
          },
  };
}

function missingView(env: ViewEnv, unit: string, line: WeekLine): CalledView {
  const shown = line.unreported.filter(({ dossier }) => isShown(env, dossier));
  const titles = shown.map(({ dossier }) => dossier.task.value.title);
  const isPartial = line.reports.length > 0;
  return {
    unit: { text: unitRef(env, unit).name, href: deskHref(env, unit) },
    text: isPartial ? fridayText.partial(line.unreported.length) : fridayText.nothing,
    isLate: true,
    detail: isPartial ? fridayText.titles(titles, line.unreported.length - titles.length) : null,
    phone: phoneOf(env, unit),
    // What is said on the telephone is entered in the unit's own form, which has its matters.
    form: hasForms(env, unit)
      ? { text: fridayText.entry, href: formHref(unit, 'weekly', line.week) }
      : { text: fridayText.entry, href: formHref(env.context.office.secretariat, 'paste') },
  };
}

/** A call is made once a unit and noted in the matter that is late longest. */
export function calledView(env: ViewEnv, unit: string, duties: readonly Duty[]): CalledView {
  const { secretariat } = env.context.office;
  const late = duties.filter(({ standing }) => standing === 'overdue');
  const longest = Math.max(...duties.map((duty) => duty.late));
  const next = duties.map(({ due }) => due).toSorted(compareText)[0] ?? '';
  // A call is noted only of what is late.
  const dossier = late.flatMap((duty) => duty.dossier ?? [])[0];
  return {
    unit: { text: unitRef(env, unit).name, href: deskHref(env, unit) },
    text:
      late.length === 0
        ? fridayText.dueBy(duties.length, next, dayOf(env.context.asOf))
        : fridayText.late(duties.length, longest),
    isLate: late.length > 0,
    phone: phoneOf(env, unit),
    form:
      dossier === undefined
        ? null
        : { text: fridayText.called, href: formHref(secretariat, 'event', dossier.id) },
  };
}

/** The liaison of a unit with the telephone, as the register has them; null where it has none. */
function phoneOf(env: ViewEnv, id: string): string | null {
  const unit = env.shown.unit.find(({ value }) => value.id === id)?.value;
  const liaison = inForce(unit?.liaison, dayOf(env.context.asOf));
  return liaison === undefined ? null : fridayText.phone(liaison.name, liaison.phone);
}
