import { dayOf } from '#days/moment.ts';
import { exactText } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Context } from '../dossier/context.ts';
import { planDuties } from '../dossier/plan-duties.ts';
import type { PlanLine } from '../score/plans.ts';
import type { WeeklyTask, WeekLine } from '../score/weeks.ts';
import type { Look } from '../time/look.ts';
import type { Receipt } from '../time/received.ts';
import { proofOf } from './act.ts';
import { isNamed, pathsRead, type MayRead } from './may-read.ts';
import { flag, isClockRead, isDateRead, provisional } from './node-facts.ts';

type PlanSheet = NonNullable<EditionUnit['plans']>[number];
type WeekSheet = NonNullable<EditionUnit['weeks']>[number];

/** What is told of a plan clock settled in a period (rules.md §6 C1); of a withheld matter its value alone. */
export function planFacts(context: Context, line: PlanLine, look: Look, mayRead: MayRead): PlanSheet {
  const { dossier, duty, p, late } = line;
  const { kind, deadline, due, met } = duty;
  const bare = { task: dossier.id, p: exactText(p) };
  if (!isNamed(mayRead, dossier)) return bare;
  const isDated = isClockRead(dossier, duty, mayRead);
  return {
    ...bare,
    late,
    nth: planDuties(context, dossier, look).indexOf(duty) + 1,
    kind,
    ...(isDated ? { start: deadline.start, due: deadline.due } : {}),
    moved: isDated && due !== deadline.due ? due : undefined,
    met: met === undefined || !mayRead(met.source.entry.path) ? undefined : metFact(line, met),
    missing: flag(met === undefined),
    provisional: provisional(
      context,
      look,
      deadline.start,
      met === undefined ? look.day : dayOf(met.received),
    ),
    records: pathsRead(mayRead, [
      { entry: dossier.task, field: [] },
      ...(met === undefined ? [] : [met.source]),
    ]),
  };
}

/** What met the clock: a plan, a 签收, or 办结 where it was claimed before any plan. */
function metFact(
  { dossier }: PlanLine,
  { source: { entry }, received }: NonNullable<PlanLine['duty']['met']>,
): NonNullable<PlanSheet['met']> {
  const claim = dossier.claims.find(({ source }) => source.entry === entry);
  const receipt: Receipt | undefined =
    claim ?? [...dossier.plans, ...dossier.acks].find((filed) => filed.entry === entry);
  return {
    ...(receipt === undefined ? {} : proofOf(receipt)),
    on: dayOf(received),
    end: flag(claim !== undefined),
  };
}

/** What is told of a week in which a unit owed a report (rules.md §6 C2). */
export function weekFacts(context: Context, line: WeekLine, look: Look, mayRead: MayRead): WeekSheet {
  const { week, z, reportDay, state, completed, meeting, matters, unreported, reports } = line;
  const ids = (list: readonly WeeklyTask[]) => list.map(({ dossier }) => dossier.id);
  const last =
    completed === undefined
      ? undefined
      : reports.map((entry) => context.receiptOf(entry)).find(({ received }) => received === completed);
  return {
    week,
    z: z && exactText(z),
    day: reportDay,
    state,
    completed:
      completed === undefined || !reports.every(({ path }) => mayRead(path))
        ? undefined
        : { at: completed, ...(last === undefined ? {} : proofOf(last)) },
    meeting: state === 'open' ? meeting : undefined,
    own: matters
      .filter(({ ownLine }) => ownLine)
      .map((matter) => {
        const { dossier, due, overdue } = matter;
        const isTold = isNamed(mayRead, dossier) && isDueRead(matter, look, mayRead);
        return isTold ? { task: dossier.id, due, overdue: flag(overdue) } : { task: dossier.id };
      }),
    others: ids(matters.filter(({ ownLine }) => !ownLine)),
    // Where nothing came at all, all of it is left out.
    unreported: reports.length === 0 ? undefined : ids(unreported),
    provisional: provisional(context, look, reportDay, dayOf(meeting)),
    records: pathsRead(
      mayRead,
      reports.map((entry) => ({ entry, field: [] })),
    ),
  };
}

/** Whether all that set and moved the date may be read by which a matter stands in a week. */
function isDueRead({ dossier, of }: WeeklyTask, look: Look, mayRead: MayRead): boolean {
  return 'holders' in of ? isDateRead(dossier, of, look, mayRead) : isClockRead(dossier, of, mayRead);
}
