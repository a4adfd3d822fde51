import { check, type Finding, found } from '../check.ts';

/** Node ids are unique within a plan: claims and checks name them. `plan` is the missing plan's own (rules.md §3). */
export const planNodeTwice = check({
  code: 'plan-node-twice',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.plan) {
      const first = new Map<string, number>();
      for (const [n, { id }] of entry.value.nodes.entries()) {
        const known = first.get(id);
        if (id === 'plan') yield found(entry, ['nodes', n, 'id'], { first: '', n: String(n + 1) });
        else if (known === undefined) first.set(id, n);
        else yield found(entry, ['nodes', n, 'id'], { first: String(known + 1), n: String(n + 1) });
      }
    }
  },
});
