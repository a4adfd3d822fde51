import { addWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Horizon } from './horizon.ts';
import type { NodeOutcome } from './node-outcome.ts';
import { workdaysLate } from './plan-duty.ts';
import type { TaskNode } from './task-nodes.ts';

/**
 * Lateness k (rules-v1 §2): working days after the due day up to and including the day,
 * less those by which a 核验 was overdue; at least 1 when late at all. The section's delay
 * pushes the due day on, so that a claim it alone made late is on time.
 */
export function lateness(
  context: Context,
  node: TaskNode,
  outcome: NodeOutcome,
  day: string,
  horizon: Horizon,
): number {
  const { credit } = outcome;
  const due = credit === 0 ? node.due : addWorkdays(context.calendarAt(horizon.day), node.due, credit);
  return Math.max(node.passed ? 1 : 0, workdaysLate(context, due, day, horizon));
}
