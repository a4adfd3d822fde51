import { said, valueWords } from '#wording/problems/phrases.ts';
import { rollBack, rollForward } from '#calendar/working-days.ts';
import { check, type Finding, found } from '../check/check.ts';
import { baselineAttempts } from './baseline.ts';

/** A first plan ends on the notice's deadline, or on the working day it moves to; only a change may say otherwise (rules.md §2, §5). */
export const planEndDate = check({
  code: 'plan-end-date',
  severity: 'error',
  words: {
    title: '计划的终点与通知单不符',
    message: (p) => `发现节点 end 的完成日期是${valueWords(p)}，通知单的完成时限是${said(p, 'due')}`,
    expected: (p) => `“${said(p, 'due')}”（遇休息日可写顺延后的工作日）`,
    fix: () => '请改为通知单的时限；需要推迟的，等计划备案之后再报下一版，由领导同意',
    example: { wrong: 'due: 2026-12-15', right: 'due: 2026-11-30' },
  },
  *find({ context, calendar }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { due, dueNoLater } = dossier.task.value;
      const moved = dueNoLater === true ? rollBack(calendar, due) : rollForward(calendar, due);
      for (const { entry: plan } of baselineAttempts(dossier)) {
        const n = plan.value.nodes.findIndex(({ id }) => id === 'end');
        const end = plan.value.nodes[n];
        if (end !== undefined && end.due !== due && end.due !== moved)
          yield found(plan, ['nodes', n, 'due'], { due });
      }
    }
  },
});
