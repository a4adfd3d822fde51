import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { compareText } from '../problem.ts';
import type { Context } from './context.ts';
import type { Debtor } from './debtors.ts';
import { allDuties } from './duties.ts';
import type { Duty } from './duty.ts';

/** What one post, the section or the leaders together owed in a month. */
export interface OfficeRoll {
  readonly who: Debtor;
  readonly due: readonly Duty[];
  /** Of them met by their date. */
  readonly onTime: number;
}

const ORDER: readonly Debtor['kind'][] = ['section', 'leaders', 'post'];

/**
 * The duties of those who supervise that fell due in a month: the section first, then the leaders
 * together, then each post. Units are held to theirs in their scores; these stand in the bulletin
 * (rules-v1 §9). What is not due yet is left out.
 */
export function officeRolls(context: Context, month: string): readonly OfficeRoll[] {
  const { secretariat } = context.office;
  const due = allDuties(context)
    .filter(({ who }) => who.kind !== 'unit' || who.id === secretariat)
    .filter(({ due: by }) => monthOf(dayOf(by)) === month && by < context.asOf);
  const rolls = new Map<string, { who: Debtor; due: Duty[] }>();
  for (const duty of due) {
    // What the secretariat owes like any unit and what it owes as the section is one roll.
    const kind = duty.who.kind === 'unit' ? 'section' : duty.who.kind;
    const roll = rolls.get(`${kind}|${duty.who.id}`);
    if (roll === undefined) rolls.set(`${kind}|${duty.who.id}`, { who: { ...duty.who, kind }, due: [duty] });
    else roll.due.push(duty);
  }
  return [...rolls.values()]
    .toSorted(
      (a, b) => ORDER.indexOf(a.who.kind) - ORDER.indexOf(b.who.kind) || compareText(a.who.id, b.who.id),
    )
    .map((roll) => ({ ...roll, onTime: roll.due.filter(({ standing }) => standing === 'filed').length }));
}
