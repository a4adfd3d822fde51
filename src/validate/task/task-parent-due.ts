import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What a matter was divided into is done by the matter's own deadline (mechanisms.md row 30). */
export const taskParentDue = check({
  code: 'task-parent-due',
  severity: 'reminder',
  words: {
    title: '分办任务的时限晚于总任务',
    message: (p) => `发现完成时限${valueWords(p)}晚于总任务 ${said(p, 'parent')} 的${said(p, 'parentDue')}`,
    expected: (p) => `不晚于${said(p, 'parentDue')}`,
    fix: () => '请核对两处时限；确需晚于总任务的，由主要领导同意后调整总任务的计划',
    example: { wrong: 'due: 2026-06-30  # 总任务 due: 2026-05-29', right: 'due: 2026-05-29' },
  },
  *find({ ledger, tasks }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { parent, due } = entry.value;
      const whole = parent === undefined ? undefined : tasks.get(parent)?.value;
      if (whole !== undefined && due > whole.due)
        yield found(entry, ['due'], { parent: whole.id, parentDue: whole.due });
    }
  },
});
