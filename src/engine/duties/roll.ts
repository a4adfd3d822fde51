import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook } from '../time/look.ts';
import type { Period } from '../time/periods.ts';
import { verificationDuties, lookBackFacts } from './verification-duties.ts';
import { LEADERS, unitDebtor, type Debtor } from './debtors.ts';
import { caseFacts, decisionFacts } from './decision-duties.ts';
import { standDuties, type Duty, type DutyFacts } from './duty.ts';
import { periodFacts, siteReviewFacts } from './period-duties.ts';
import { unitFacts } from './task-duties.ts';
import { weeklyFacts } from './weekly-duties.ts';

/** What a debtor owed in a period, by due moment. */
export interface Roll {
  readonly who: Debtor;
  readonly due: readonly Duty[];
  /** Of them met by their date. */
  readonly onTime: number;
}

/** Every duty in the ledger as of the context's moment, by due moment then id (rules.md §9). */
export function allDuties(context: Context): readonly Duty[] {
  return context.memo('all-duties', '', () =>
    [
      ...[...context.dossiers.values()].flatMap((dossier) => taskDuties(context, dossier)),
      ...standDuties(context, [...weeklyFacts(context), ...periodFacts(context), ...caseFacts(context)]),
    ].sort(byDue),
  );
}

/** Which duties are asked for: whose, and of which matter. */
type Asked = (duty: Pick<Duty, 'who' | 'dossier'>) => boolean;

/** Of all duties those that are asked for, in the same order: the others are not reckoned, which is most of the work where few are. */
export function dutiesWhere(context: Context, asked: Asked): readonly Duty[] {
  const facts = [
    ...[...context.dossiers.values()].flatMap((dossier) => taskFacts(context, dossier, asked)),
    ...weeklyFacts(context, (unit) => asked({ who: unitDebtor(unit), dossier: undefined })),
    ...periodFacts(context),
    ...caseFacts(context),
  ];
  const own = facts.filter(({ who, dossier }) => asked({ who, dossier }));
  return standDuties(context, own).sort(byDue);
}

/** Every duty that one matter lays on units, leaders and the section, by due moment then id; once it is withdrawn only those that were met. */
export function taskDuties(context: Context, dossier: Dossier): readonly Duty[] {
  return context.memo('task-duties', [dossier.task], () =>
    standDuties(context, taskFacts(context, dossier)).sort(byDue),
  );
}

/** Those of one matter; of the leaders' reviews none are looked for that nobody asks for. */
function taskFacts(context: Context, dossier: Dossier, asked: Asked = () => true): readonly DutyFacts[] {
  const look = liveLook(context.asOf);
  const { start } = dossier.delivery;
  const known = [start, look.day].some((day) => context.rulesOn(day)?.tasks !== undefined);
  if (start > look.day || !known) return [];
  const facts = [
    ...unitFacts(context, dossier),
    ...decisionFacts(context, dossier),
    ...verificationDuties(context, dossier),
    ...lookBackFacts(context, dossier),
    ...(asked({ who: LEADERS, dossier }) ? siteReviewFacts(context, dossier) : []),
  ];
  return withdrawnOn(dossier, look) === undefined ? facts : facts.filter(({ filed }) => filed !== undefined);
}

const ORDER: readonly Debtor['kind'][] = ['section', 'leaders', 'post', 'unit'];

/**
 * The duties of those who supervise that fell due in a period: the section first, with what it owes
 * like any unit, then the leaders together, then each post (rules.md §9).
 */
export function officeRolls(context: Context, period: Period): readonly Roll[] {
  const { secretariat } = context.office;
  const rolls = new Map<string, { who: Debtor; due: Duty[] }>();
  for (const duty of dueIn(context, period)) {
    const { kind, id } = duty.who;
    if (kind === 'unit' && id !== secretariat) continue;
    const who: Debtor = { kind: kind === 'unit' ? 'section' : kind, id };
    const key = `${who.kind}|${id}`;
    const roll = rolls.get(key) ?? { who, due: [] };
    roll.due.push(duty);
    rolls.set(key, roll);
  }
  return [...rolls.values()]
    .map(({ who, due }) => rollOf(who, due))
    .sort((a, b) => ORDER.indexOf(a.who.kind) - ORDER.indexOf(b.who.kind) || compareText(a.who.id, b.who.id));
}

/** The duties whose last moment lies in a period and has passed. */
function dueIn(context: Context, { id, from, to }: Period): readonly Duty[] {
  return context.memo('due-in', id, () =>
    allDuties(context).filter(({ due }) => dayOf(due) >= from && dayOf(due) <= to && due < context.asOf),
  );
}

function rollOf(who: Debtor, due: readonly Duty[]): Roll {
  return { who, due, onTime: due.filter(({ standing }) => standing === 'filed').length };
}

function byDue(a: Duty, b: Duty): number {
  return compareText(a.due, b.due) || compareText(a.id, b.id);
}
