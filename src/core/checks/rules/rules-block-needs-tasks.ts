import { check, type Finding, found } from '../check.ts';

/** Blocks that speak of matters. */
const OF_TASKS = [
  'plans',
  'weekly',
  'monthly',
  'verification',
  'lookBack',
  'siteReview',
  'lights',
  'items',
] as const;

/** The block without which a computed part has nothing to compute. */
const OF_PARTS = { plan: 'plans', weekly: 'weekly' } as const;

/** What speaks of matters stands in rules that have matters: a block that is left out does not exist (rules.md, opening). */
export const rulesBlockNeedsTasks = check({
  code: 'rules-block-needs-tasks',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { tasks, components } = entry.value;
      if (tasks === undefined)
        for (const block of OF_TASKS)
          if (entry.value[block] !== undefined) yield found(entry, [block], { block, needs: 'tasks' });
      for (const [n, { source, name }] of components.entries()) {
        if (source === 'assessed') continue;
        const at = ['components', n, 'source'];
        if (tasks === undefined) yield found(entry, at, { block: '', name, needs: 'tasks' });
        else if (source === 'plan' || source === 'weekly') {
          const needs = OF_PARTS[source];
          if (entry.value[needs] === undefined) yield found(entry, at, { block: '', name, needs });
        }
      }
    }
  },
});
