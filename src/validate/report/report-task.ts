import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitsOf } from '../check/dossier-facts.ts';
import { unitWords } from '../check/office-roles.ts';

/** A unit reports on matters in which it has a part. */
export const reportTask = check({
  code: 'report-task',
  severity: 'error',
  words: {
    title: '报了与本单位无关的事项',
    message: (p) => `发现任务${valueWords(p)}（${said(p, 'title')}）与${said(p, 'unit')}无关`,
    expected: (p) => `本单位主办、协办或承担节点的任务；这一任务的单位是：${said(p, 'expected')}`,
    fix: () => '请核对任务编号，或删去这一项',
    example: { wrong: 'task: t2026-002  # 由别的单位办理', right: 'task: t2026-001' },
  },
  *find(index): Generator<Finding> {
    const { ledger, context, isUnread, units } = index;
    for (const entry of ledger.report) {
      const { unit, matters = [] } = entry.value;
      if (!units.has(unit)) continue;
      let n = -1;
      for (const { task } of matters) {
        n += 1;
        const dossier = context.dossiers.get(task);
        if (dossier === undefined || dossier.task.value.lead === unit) continue;
        if (unitsOf(dossier).has(unit) || isUnread('plan', task)) continue;
        yield found(entry, ['matters', n, 'task'], {
          unit: unitWords(index, unit),
          title: dossier.task.value.title,
          expected: [...unitsOf(dossier)].map((id) => unitWords(index, id)).join('、'),
        });
      }
    }
  },
});
