import { said } from '#wording/problems/phrases.ts';
import { classWordOf, isFixedByChief } from '#engine/dossier/class-rule.ts';
import { withdrawnOn } from '#engine/dossier/course.ts';
import { liveLook } from '#engine/time/look.ts';
import { check, type Finding, found } from '../check/check.ts';
import { firstDueOf } from './first-due.ts';

/** A class still to be fixed by 主要领导, or sent back, with time left until the first due date (rules.md §3, 读法 al). */
export const classPending = check({
  code: 'class-pending',
  severity: 'reminder',
  words: {
    title: '等级尚待主要领导确定',
    message: (p) =>
      said(p, 'why') === 'returned'
        ? `发现任务等级为“${said(p, 'level')}”，主要领导没有同意`
        : `发现任务等级为“${said(p, 'level')}”，还没有主要领导的确定`,
    expected: (p) => `最迟${said(p, 'firstDue')}（首个到期日，节点 ${said(p, 'node')}）由主要领导确定`,
    fix: (p) =>
      said(p, 'why') === 'returned'
        ? '请撤销督办，按主要领导的意见另行立项；过了首个到期日仍没有的，按错误处理'
        : '请打印待签批清单，签过以后在“登记签批”里勾；过了首个到期日仍没有的，按错误处理',
    example: {
      wrong: '# 等级是“重点”，没有 class.yaml',
      right:
        'task: t2026-012\nclass: 重点\nresult: 同意\ndecision: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  *find({ context, today, isUnread }): Generator<Finding> {
    const look = liveLook(context.asOf);
    for (const dossier of context.dossiers.values()) {
      const word = classWordOf(dossier);
      if (word?.entry.value.result === '同意' || !isFixedByChief(context, dossier)) continue;
      if (isUnread('classing', dossier.id) || withdrawnOn(dossier, look) !== undefined) continue;
      const first = firstDueOf(dossier);
      if (today > first.day) continue;
      yield found(dossier.task, ['class'], {
        why: word === undefined ? 'missing' : 'returned',
        level: dossier.task.value.class,
        firstDue: first.day,
        node: first.node,
      });
    }
  },
});
