import type { Records } from './ledger-of.ts';

/** Weekly reports of a unit that name the tasks, by ISO week and moment. */
export function reports(
  of: string,
  weeks: Readonly<Record<string, string>>,
  tasks: readonly string[],
): Records {
  return {
    report: Object.entries(weeks).map(([week, submitted]) => ({
      unit: of,
      week,
      submitted,
      matters: tasks.map((task) => ({ task, text: '进展' })),
    })),
  };
}
