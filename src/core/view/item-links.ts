import type { CompletionLine } from '../compute/workload.ts';
import type { Rules } from '../schema/rules.ts';
import { unitMonthHref } from './standing.ts';

/** Where a unit's month tells the lines of 任务完成; the page itself where the rules do not score that. */
export function completionHref(rules: Rules, unit: string, month: string): string {
  const part = completionPart(rules);
  const page = unitMonthHref(unit, month);
  return part === undefined ? page : `${page}#part-${part}`;
}

/** Where a unit's month tells a line of which something counts, by its first node. */
export function completionLineHref(rules: Rules, unit: string, month: string, line: CompletionLine): string {
  const part = completionPart(rules);
  const [share] = line.counted;
  return part === undefined || share === undefined
    ? completionHref(rules, unit, month)
    : `${unitMonthHref(unit, month)}#${part}-${line.task.dossier.id}-${share.id}`;
}

function completionPart({ components }: Rules): string | undefined {
  return components.find(({ source }) => source === 'completion')?.id;
}
