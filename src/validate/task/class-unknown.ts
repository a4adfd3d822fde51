import { said, valueWords } from '#wording/problems/phrases.ts';
import { nearest } from '#text/nearest.ts';
import { check, type Finding, found } from '../check/check.ts';
import { classesOf } from '#engine/dossier/class-rule.ts';

/** The class of a matter is one of the rules in force at its notice; its weight stands there (rules.md §3). */
export const classUnknown = check({
  code: 'class-unknown',
  severity: 'error',
  words: {
    title: '计分规则里没有这个等级',
    message: (p) => `发现任务等级${valueWords(p)}，下达时施行的计分规则（${said(p, 'version')}）里没有`,
    expected: (p) => `计分规则所列的等级：${said(p, 'known')}`,
    fix: (p) => (said(p, 'nearest') === '' ? '请核对等级' : `请核对，是否应为“${said(p, 'nearest')}”`),
    example: { wrong: 'class: 重要', right: 'class: 重点' },
  },
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('rules')) return;
    for (const dossier of context.dossiers.values()) {
      const names = classesOf(context, dossier).map(({ name }) => name);
      const level = dossier.task.value.class;
      if (names.length > 0 && !names.includes(level))
        yield found(dossier.task, ['class'], {
          version: context.rulesOn(dossier.delivery.start)?.version ?? '',
          known: names.join('、'),
          nearest: nearest(level, names) ?? '',
        });
    }
  },
});
