import { isCode } from '#engine/sheet/task-codes.ts';
import { plain } from '#engine/sheet/plain.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { ViewEnv } from './env.ts';

/**
 * A unit's sheet without what rests on a record, or speaks of a matter, that was withdrawn from its
 * readers after the freeze: of such a line the figures stay.
 */
export function withoutNarrowed({ shownByPath, shownTasks }: ViewEnv, reported: EditionUnit): EditionUnit {
  const isGone = (task: string) => !isCode(task) && !shownTasks.has(task);
  const isRead = (path: string | undefined) => path === undefined || shownByPath.has(path);
  const isOpen = (task: string, records: readonly string[] = []) => !isGone(task) && records.every(isRead);
  const { completion, quality, plans, weeks, leftOut, bonus, deductions, marks, awardIneligible } = reported;
  const made = plain({
    ...reported,
    completion: completion?.map((line) => ({
      ...line,
      nodes: line.nodes.map((node) => {
        const { id, state, late, c, records } = node;
        return isOpen(line.task, records) ? node : { id, state, late, c };
      }),
    })),
    quality: quality?.map(({ task, results }) => ({
      task,
      results: results.map((found) => (isOpen(task, found.records) ? found : { result: found.result })),
    })),
    plans: plans?.map((line) => (isOpen(line.task, line.records) ? line : { task: line.task, p: line.p })),
    weeks: weeks?.map((week) => {
      const { own, completed, records = [] } = week;
      const isTold = records.every(isRead);
      return {
        ...week,
        own: own?.map((line) => (isGone(line.task) ? { task: line.task } : line)),
        completed: isTold ? completed : undefined,
        records: records.filter(isRead),
      };
    }),
    leftOut: leftOut?.map((line) => {
      const { task, node, records } = line;
      return isOpen(task, records) ? line : { task, node };
    }),
    bonus: bonus?.map((line) => (isRead(line.record) ? line : { kind: line.kind, points: line.points })),
    deductions: deductions?.map((line) => {
      const { kind, matter, points, record } = line;
      return isRead(record) ? line : { kind, matter, points };
    }),
    marks: marks?.map((line) =>
      isRead(line.record) ? line : { component: line.component, mark: line.mark },
    ),
    awardIneligible: awardIneligible && (isRead(awardIneligible.record) ? awardIneligible : {}),
  });
  return JSON.stringify(made) === JSON.stringify(reported) ? reported : made;
}
