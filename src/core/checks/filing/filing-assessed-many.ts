import { monthOf } from '../../calendar/day.ts';
import type { Dossier } from '../../compute/dossier.ts';
import { rulesOf } from '../../compute/months.ts';
import type { EntryOf } from '../../ledger.ts';
import { found, type Check, type Finding } from '../check.ts';
import { unitWords } from '../office-roles.ts';

/** At most 2 考核节点 per task, unit and month, the deadline's own among them (rules-v1 §3). */
export const filingAssessedMany: Check = {
  code: 'filing-assessed-many',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context } = index;
    for (const dossier of context.dossiers.values()) {
      for (const filing of dossier.filings) {
        const own = filing.value.assessed ?? [];
        if (own.length === 0) continue;
        for (const [key, ids] of crowds(dossier, filing)) {
          const [unit = '', month = ''] = key.split(' ');
          const limit = rulesOf(context, month)?.value.weights.nodesPerMonth ?? 2;
          const last = own.findLastIndex((id) => ids.has(id));
          if (ids.size > limit && last >= 0)
            yield found(filing, ['assessed', last], {
              unit: unitWords(index, unit),
              month,
              nodes: [...ids].join('、'),
              count: String(ids.size),
              limit: String(limit),
            });
        }
      }
    }
  },
};

/** Assessed nodes up to this filing by unit and month, dated by the plan it files. */
function crowds(dossier: Dossier, filing: EntryOf<'filing'>): ReadonlyMap<string, ReadonlySet<string>> {
  const { plans, filings, task } = dossier;
  const plan = plans.find(({ value }) => value.version === filing.value.version);
  const upTo = filings.filter(
    ({ value }) => value.version <= filing.value.version && value.returned === undefined,
  );
  const assessed = new Set(['end', ...upTo.flatMap(({ value }) => value.assessed ?? [])]);
  const groups = new Map<string, Set<string>>();
  for (const node of plan?.value.nodes ?? []) {
    if (!assessed.has(node.id)) continue;
    const key = `${node.unit ?? task.value.lead} ${monthOf(node.due)}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(node.id));
  }
  return groups;
}
