import { said } from '#wording/problems/phrases.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { EntryOf } from '#record/ledger.ts';
import { monthOf } from '#days/day.ts';
import { dateDeadline } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';

/** At most so many 考核节点 per task, unit and month as the rules say, the deadline's own among them (rules.md §3). */
export const filingAssessedMany = check({
  code: 'filing-assessed-many',
  severity: 'error',
  words: {
    title: '一个月的考核节点过多',
    message: (p) =>
      `发现${said(p, 'unit')}在${said(p, 'month')}有${said(p, 'count')}个考核节点：${said(p, 'nodes')}`,
    expected: (p) => `每项任务、每个单位、每月至多${said(p, 'limit')}个，完成时限的节点 end 计算在内`,
    fix: () => '请只留最要紧的，其余照常执行、不考核',
    example: { wrong: 'assessed: [n1, n2, n3]  # 都在5月', right: 'assessed: [n2, n3]' },
  },
  *find(index): Generator<Finding> {
    const { context } = index;
    const limits = context.ledger.rules.flatMap(({ value }) => value.tasks?.nodesPerMonth ?? []);
    for (const dossier of context.dossiers.values()) {
      // With no more nodes than any month may have, in which month they fall makes no difference.
      const most =
        1 + dossier.filings.reduce((sum, { entry }) => sum + (entry.value.assessed?.length ?? 0), 0);
      if (!limits.some((limit) => most > limit)) continue;
      for (const { entry } of dossier.filings) {
        const own = entry.value.assessed ?? [];
        if (own.length === 0) continue;
        for (const [key, ids] of crowds(index, dossier, entry)) {
          const [unit = '', month = ''] = key.split(' ');
          const limit = context.rulesOn(`${month}-01`)?.tasks?.nodesPerMonth;
          const last = own.findLastIndex((id) => ids.has(id));
          if (limit !== undefined && ids.size > limit && last >= 0)
            yield found(entry, ['assessed', last], {
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
});

/** Assessed nodes up to this filing by unit and month, dated by the plan it files; a date on a rest day belongs to the month that it moves to. */
function crowds(
  { calendar }: CheckIndex,
  { plans, filings, task }: Dossier,
  { value: { version } }: EntryOf<'filing'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const plan = plans.find(({ entry }) => entry.value.version === version);
  const groups = new Map<string, Set<string>>();
  if (plan === undefined) return groups;
  const upTo = filings.filter(
    ({ entry: { value } }) => value.version <= version && value.returned === undefined,
  );
  const assessed = new Set(['end', ...upTo.flatMap(({ entry }) => entry.value.assessed ?? [])]);
  for (const node of plan.entry.value.nodes) {
    if (!assessed.has(node.id)) continue;
    const { due } = dateDeadline(calendar, dayOf(plan.received), node.due, node.dueNoLater);
    const key = `${node.unit ?? task.value.lead} ${monthOf(due)}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(node.id));
  }
  return groups;
}
