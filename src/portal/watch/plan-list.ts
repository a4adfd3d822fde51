import { dayInWords } from '#wording/calendar/day.ts';
import { planText, watchRules } from '#wording/watch/words.ts';
import { dayOf } from '#days/moment.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { compareText } from '#record/schema/problem.ts';
import { onRoll } from '../duties/duty-view.ts';
import { isShown, unitRef, type ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/publication.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import type { WatchList, WatchUnitsView, WatchUnitView } from './watch-list.ts';
import { matterOf, stepOf, type WatchRowView } from './watch-row.ts';

/** A plan that a unit owes or owed. */
interface PlanOwed {
  readonly dossier: Dossier;
  readonly duty: Duty;
}

/** How many units are told one by one above the list; of more only those that have one late or missing. */
const UNITS = 100;

/**
 * 计划报送情况 (mechanisms.md row 31; rules.md §6 C1, §9): every plan that was asked for, in time, n working days late, not
 * filed, unit by unit in the office's order, in each what is missing first, then the newest. Null where live facts are not
 * shown, and where the rules have no plans.
 */
export function planList(env: ViewEnv): WatchList | null {
  const { context } = env;
  const rules = rulesInForce(env)?.value;
  if (rules?.plans === undefined || !showsLive(env)) return null;
  const all = [...context.dossiers.values()].flatMap((dossier) =>
    taskDuties(context, dossier)
      .filter(({ kind }) => kind === 'plan')
      .map((duty): PlanOwed => ({ dossier, duty })),
  );
  const shown = all.filter(({ dossier }) => isShown(env, dossier)).toSorted(byUnit(env));
  return {
    key: 'plans',
    rows: shown.map((plan) => rowOf(env, plan)),
    hidden: all.length - shown.length,
    rules: watchRules.plans(rules.plans.days, rules.tasks?.prompt?.within),
    section: 'duties',
    countText: planText.counts(countsOf(shown)),
    units: unitsOf(env, shown),
  };
}

function rowOf(env: ViewEnv, { dossier, duty }: PlanOwed): WatchRowView {
  const due = dayOf(duty.due);
  return {
    id: duty.id,
    ...matterOf(dossier),
    unit: unitRef(env, duty.who.id, due),
    light: null,
    why: whyOf(duty),
    since: due,
    days: duty.late === 0 ? null : duty.late,
    next: isOpen(duty) && onRoll(env, duty) ? stepOf(env, duty) : null,
  };
}

function whyOf({ subject, standing, filed, late, left }: Duty): string {
  const again = subject === 'resubmission';
  if (filed !== undefined) {
    const day = dayInWords(dayOf(filed));
    return planText.filed(subject === 'prompt' ? 'prompt' : 'plan', day, late, again);
  }
  if (standing === 'owed' || standing === 'due-soon') return planText.ahead(left, again);
  return planText.missing(late, again);
}

/** What is missing, what came late, what came in time, what is not due yet. */
function countsOf(plans: readonly PlanOwed[]) {
  const isAhead = ({ standing }: Duty) => standing === 'owed' || standing === 'due-soon';
  const of = (holds: (duty: Duty) => boolean) => plans.filter(({ duty }) => holds(duty)).length;
  return {
    all: plans.length,
    onTime: of(({ filed, late }) => filed !== undefined && late === 0),
    late: of(({ filed, late }) => filed !== undefined && late > 0),
    missing: of((duty) => duty.filed === undefined && !isAhead(duty)),
    ahead: of((duty) => duty.filed === undefined && isAhead(duty)),
  };
}

function unitsOf(env: ViewEnv, plans: readonly PlanOwed[]): WatchUnitsView {
  const all = [...Map.groupBy(plans, ({ duty }) => duty.who.id)].map(([id, own]) => {
    const counts = countsOf(own);
    const view: WatchUnitView = { unit: unitRef(env, id), text: planText.counts(counts) };
    return { view, isBehind: counts.late + counts.missing > 0 };
  });
  const told = all.length <= UNITS ? all : all.filter(({ isBehind }) => isBehind).slice(0, UNITS);
  return {
    rows: told.map(({ view }) => view),
    more: all.length === told.length ? null : planText.moreUnits(all.length - told.length),
  };
}

function byUnit({ context }: ViewEnv): (a: PlanOwed, b: PlanOwed) => number {
  const order = new Map(
    context.ledger.unit
      .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
      .map(({ value }, n) => [value.id, n]),
  );
  const place = ({ duty }: PlanOwed) => order.get(duty.who.id) ?? order.size;
  const isMissing = ({ duty }: PlanOwed) => Number(isOpen(duty));
  return (a, b) =>
    place(a) - place(b) ||
    isMissing(b) - isMissing(a) ||
    compareText(b.duty.due, a.duty.due) ||
    compareText(a.duty.id, b.duty.id);
}
