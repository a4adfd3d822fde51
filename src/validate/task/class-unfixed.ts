import { said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { provenDay } from '#engine/time/reckoning.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isChief } from '../check/office-roles.ts';
import { classesOf, isFixedByChief } from '#engine/dossier/class-rule.ts';
import { firstDueOf } from './first-due.ts';

/** Where the rules say so, 主要领导 fixes the class on the notice by the first due date (rules.md §3); until then `class-pending` tells it. */
export const classUnfixed = check({
  code: 'class-unfixed',
  severity: 'error',
  words: {
    title: '等级没有按时由主要领导确定',
    message: (p) => {
      const level = said(p, 'level');
      if (said(p, 'why') === 'missing')
        return `发现任务等级为“${level}”，到首个到期日${said(p, 'firstDue')}没有主要领导的确定`;
      if (said(p, 'why') === 'not-chief') return `发现确定“${level}”等级的岗位${valueWords(p)}不是主要领导`;
      return `发现“${level}”等级于${said(p, 'fixedOn')}确定，晚于首个到期日${said(p, 'firstDue')}（节点 ${said(p, 'node')}）`;
    },
    expected: (p) => `“${said(p, 'level')}”等级由主要领导在首个到期日以前确定，记在 classFixed`,
    fix: (p) =>
      said(p, 'why') === 'late'
        ? `请核对日期；早已签批的，补上纸质凭据 paper${plainWords(p)}`
        : `请补上主要领导确定等级的岗位、日期和方式${plainWords(p)}`,
    example: {
      wrong: 'class: 重点',
      right: 'class: 重点\nclassFixed: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    const { context, today } = index;
    for (const dossier of context.dossiers.values()) {
      const { task } = dossier;
      const { class: level, classFixed } = task.value;
      if (!isFixedByChief(context, dossier)) continue;
      const plain = classesOf(context, dossier).find(({ fixed }) => fixed === undefined)?.name ?? '';
      const reported = (why: string, field: readonly PropertyKey[], params = {}) =>
        found(task, field, { why, level, plain, ...params });
      const firstDue = firstDueOf(dossier);
      if (classFixed === undefined) {
        if (today > firstDue.day) yield reported('missing', ['class'], { firstDue: firstDue.day });
        continue;
      }
      if (!isChief(index, classFixed.by)) yield reported('not-chief', ['classFixed', 'by']);
      const fixed = provenDay(context, classFixed.on, dossier.notice.registered, classFixed.paper);
      if (fixed > firstDue.day)
        yield reported('late', ['classFixed', 'on'], {
          fixedOn: fixed,
          firstDue: firstDue.day,
          node: firstDue.node,
        });
    }
  },
});

function plainWords(p: Params): string {
  return said(p, 'plain') === '' ? '' : `；没有确定的，改为“${said(p, 'plain')}”`;
}
