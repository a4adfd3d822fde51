import { said } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { addWorkdays } from '#calendar/working-days.ts';
import { check, type Finding, found } from '../check/check.ts';
import { baselineAttempts } from './baseline.ts';
import { stretchesOf, type Stretches } from './stretches.ts';

/** A plan is broken down by week when due within the month, by month when within the quarter (mechanisms.md rows 33–34, O5, O6); 即办件 are exempt. */
export const planGranularity = check({
  code: 'plan-granularity',
  severity: 'reminder',
  words: {
    title: '计划不够细',
    message: (p) =>
      `发现从${said(p, 'start')}到${said(p, 'due')}的计划没有细化到${GRAIN[said(p, 'by')] ?? '位'}，下列${STRETCH[said(p, 'by')] ?? '时段'}没有节点：${said(p, 'missing')}`,
    expected: (p) => EXPECTED[said(p, 'by')] ?? '按期限细化',
    fix: () => '请在所列的时段各补一个节点；审定的领导可以据此要求重报',
    example: {
      wrong: 'nodes:\n  - { id: n1, due: 2026-04-30, … }\n  - { id: end, due: 2026-05-15, … }',
      right:
        'nodes:\n  - { id: n1, due: 2026-04-30, … }\n  - { id: n2, due: 2026-05-08, … }\n  - { id: end, due: 2026-05-15, … }',
    },
  },
  *find({ context, calendar }): Generator<Finding> {
    // Matters are handed out in batches: what one asks of its plan, the others of its days ask too.
    const asked = new Map<string, Stretches>();
    for (const dossier of context.dossiers.values()) {
      const { start } = dossier.delivery;
      const days = context.rulesOn(start)?.plans?.days;
      const plan = baselineAttempts(dossier).at(-1);
      if (days === undefined || plan === undefined || dossier.prompt) continue;
      const { due } = dossier.task.value;
      const planDue = addWorkdays(calendar, start, days);
      // Before it came in, a plan could not plan; after its own end there is nothing left to plan.
      const made = dayOf(plan.received);
      const { nodes } = plan.entry.value;
      const end = nodes.find(({ id }) => id === 'end')?.due ?? due;
      const from = made > planDue ? made : planDue;
      const key = `${start} ${from} ${due}`;
      const known = asked.get(key) ?? stretchesOf(calendar, start, from, due);
      asked.set(key, known);
      const { by, stretches } = known;
      // The deadline's own node always counts; where it is wrong or missing, its own code tells it.
      const dates = [due, ...nodes.map((node) => node.due)];
      const missing = stretches.filter(
        (stretch) => stretch.from <= end && !dates.some((day) => stretch.from <= day && day <= stretch.to),
      );
      if (missing.length > 0)
        yield found(plan.entry, ['nodes'], {
          by,
          start,
          due,
          missing: missing.map(({ name }) => name).join('、'),
        });
    }
  },
});

const GRAIN: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '月和季度' };

const STRETCH: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '时段' };

const EXPECTED: Readonly<Record<string, string>> = {
  week: '月内完成的，每周至少一个节点（没有工作日的周、计划截止或报来时已过半的周除外）',
  month: '季度内完成的，每月至少一个节点（计划截止或报来时已过半的月除外）',
  quarter: '超过一个季度的，本季度每月至少一个节点，以后每季度至少一个',
};
