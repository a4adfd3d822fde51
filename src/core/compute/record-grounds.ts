import { lastDayOfMonth, monthOf } from '../calendar/day.ts';
import { dateDeadline } from '../calendar/deadline.ts';
import { decimal } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Ground } from './deduction.ts';
import { recordSeen, type Horizon } from './horizon.ts';
import { recordMonth } from './months.ts';

/** 通报批评, in the month it was entered. */
export function criticismGrounds(context: Context, rules: Rules, unit: string, month: string): Ground[] {
  return context.ledger.measure
    .filter(({ value }) => value.kind === '通报批评' && value.unit === unit)
    .filter(({ value }) => value.submitted.startsWith(month))
    .map((entry) => ({
      kind: 'criticism' as const,
      ...matterOf(context, entry.value.task, entry.value.id),
      points: decimal(rules.deduction.criticism),
      month: undefined,
      source: { entry, field: ['kind'] },
    }));
}

/** An exposure found true, in the month of the verdict, or in that of the record itself if that came later (rules-v1 §10). */
export function exposureGrounds(context: Context, rules: Rules, unit: string, month: string): Ground[] {
  return context.ledger.incoming
    .filter(({ value }) => value.kind === '媒体曝光' && value.units?.includes(unit) === true)
    .filter(({ value }) => {
      if (value.verdict === undefined || value.verdict.result === '不属实') return false;
      const found = monthOf(value.verdict.on);
      const entered = recordMonth(context, value);
      return (found > entered ? found : entered) === month;
    })
    .map((entry) => ({
      kind: 'exposure' as const,
      ...matterOf(context, entry.value.task ?? taskFrom(context, 'incoming', entry.value.id), entry.value.id),
      points: decimal(rules.deduction.criticism),
      month: undefined,
      source: { entry, field: ['verdict'] },
    }));
}

/** A clue handed to the unit, overdue at cut-off: its day, or the next working day, is past and it is not closed. */
export function clueGrounds(
  context: Context,
  rules: Rules,
  unit: string,
  month: string,
  horizon: Horizon,
): Ground[] {
  const last = lastDayOfMonth(month);
  if (horizon.day < last) return [];
  return context.ledger.clue
    .filter(({ value }) => recordSeen(value, horizon))
    .filter(({ value: { decision, closed } }) => {
      if (decision?.unit !== unit || decision.due === undefined || decision.on > last) return false;
      const { due } = dateDeadline(context.calendarAt(horizon.day), decision.on, decision.due);
      return due < last && (closed === undefined || closed.on > last);
    })
    .map((entry) => ({
      kind: 'clue' as const,
      ...matterOf(context, taskFrom(context, 'clue', entry.value.id), entry.value.id),
      points: decimal(rules.deduction.clue),
      month: undefined,
      source: { entry, field: ['decision', 'due'] },
    }));
}

/** The task a record speaks of, else the record itself. */
function matterOf(
  context: Context,
  task: string | undefined,
  record: string,
): Pick<Ground, 'matter' | 'dossier'> {
  return { matter: task ?? record, dossier: task === undefined ? undefined : context.dossiers.get(task) };
}

/** The task that was made of a clue or of something incoming: it is the same matter. */
function taskFrom(context: Context, kind: 'clue' | 'incoming', id: string): string | undefined {
  return [...context.dossiers.values()].findLast(({ task }) => task.value.source[kind] === id)?.id;
}
