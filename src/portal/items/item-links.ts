import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import type { ItemLine } from './item-tables-in.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';

/** Where a unit's period tells the lines of 任务完成; the page itself where the rules do not score that. Null where the period has no page. */
export function completionHref(env: ViewEnv, rules: Rules, unit: string, period: string): string | null {
  return hrefAt(env, rules, unit, period, (part) => `part-${part}`);
}

/** Where a unit's period tells a line of which something counts, by its first node. */
export function completionLineHref(
  env: ViewEnv,
  rules: Rules,
  unit: string,
  period: string,
  line: ItemLine,
): string | null {
  const [node] = line.nodes;
  return hrefAt(env, rules, unit, period, (part) =>
    node === undefined ? `part-${part}` : `${part}-${line.task}-${node.id}`,
  );
}

/** Where a unit's period tells what does not count yet. */
export function besideHref(env: ViewEnv, rules: Rules, unit: string, period: string): string | null {
  return hrefAt(env, rules, unit, period, (part) => `beside-${part}`);
}

function hrefAt(
  env: ViewEnv,
  { components }: Rules,
  unit: string,
  period: string,
  anchor: (part: string) => string,
): string | null {
  const page = unitPeriodPage(env, unit, period);
  const part = components.find(({ source }) => source === 'completion')?.id;
  return page === null || part === undefined ? page : `${page}#${anchor(part)}`;
}
