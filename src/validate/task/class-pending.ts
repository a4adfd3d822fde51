import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isFixedByChief } from '#engine/dossier/class-rule.ts';
import { firstDueOf } from './first-due.ts';

/** A class still to be fixed by 主要领导, with time left until the first due date (rules.md §3). */
export const classPending = check({
  code: 'class-pending',
  severity: 'reminder',
  words: {
    title: '等级尚待主要领导确定',
    message: (p) => `发现任务等级为“${said(p, 'level')}”，还没有主要领导的确定`,
    expected: (p) =>
      `最迟${said(p, 'firstDue')}（首个到期日，节点 ${said(p, 'node')}）由主要领导确定，记在 classFixed`,
    fix: () => '请提请主要领导确定，并补上岗位、日期和方式；过了首个到期日仍没有的，按错误处理',
    example: {
      wrong: 'class: 重点',
      right: 'class: 重点\nclassFixed: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  *find({ context, today }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { class: level, classFixed } = dossier.task.value;
      if (classFixed !== undefined || !isFixedByChief(context, dossier)) continue;
      const first = firstDueOf(dossier);
      if (today <= first.day)
        yield found(dossier.task, ['class'], { level, firstDue: first.day, node: first.node });
    }
  },
});
