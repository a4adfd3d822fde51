import { said, valueWords } from '#wording/problems/phrases.ts';
import { classWordOf, isFixedByChief } from '#engine/dossier/class-rule.ts';
import { withdrawnOn } from '#engine/dossier/course.ts';
import { liveLook } from '#engine/time/look.ts';
import { provenDay } from '#engine/time/reckoning.ts';
import { check, type Finding, found } from '../check/check.ts';
import { authorityOf } from '../check/delegated.ts';
import { isChief } from '../check/office-roles.ts';
import { firstDueOf } from './first-due.ts';

/** Where the rules say so, 主要领导 fixes the class on the notice by the first due date (rules.md §3, 读法 al); until then `class-pending` tells it. */
export const classUnfixed = check({
  code: 'class-unfixed',
  severity: 'error',
  words: {
    title: '等级没有按时由主要领导确定',
    message: (p) => {
      const level = said(p, 'level');
      if (said(p, 'why') === 'missing')
        return `发现任务等级为“${level}”，到首个到期日${said(p, 'firstDue')}没有主要领导的确定`;
      if (said(p, 'why') === 'returned')
        return `发现任务等级为“${level}”，主要领导没有同意，到首个到期日${said(p, 'firstDue')}没有撤销督办`;
      if (said(p, 'why') === 'other') return `发现送签的等级是${valueWords(p)}，任务的等级是“${level}”`;
      if (said(p, 'why') === 'not-chief') return `发现确定“${level}”等级的岗位${valueWords(p)}不是主要领导`;
      return `发现“${level}”等级于${said(p, 'fixedOn')}确定，晚于首个到期日${said(p, 'firstDue')}（节点 ${said(p, 'node')}）`;
    },
    expected: (p) =>
      said(p, 'why') === 'other'
        ? `“${said(p, 'level')}”，与任务的等级一致`
        : `“${said(p, 'level')}”等级由主要领导在首个到期日以前确定，登记在任务文件夹里的 class.yaml`,
    fix: (p) => {
      if (said(p, 'why') === 'late') return '请核对日期；早已签批的，补上纸质凭据 paper';
      if (said(p, 'why') === 'other') return '请核对是哪一件任务的签批，改正等级';
      if (said(p, 'why') === 'returned') return '请撤销督办，按主要领导的意见另行立项';
      if (said(p, 'why') === 'not-chief') return '请核对岗位；代主要领导签的，补上 actingFor';
      return '请登记主要领导的签批：在“登记签批”里勾，或者写 class.yaml';
    },
    example: {
      wrong: '# 等级是“重点”，没有 class.yaml',
      right:
        'task: t2026-012\nclass: 重点\nresult: 同意\ndecision: { by: zhuren, on: 2026-01-19, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    const { context, today, isUnread } = index;
    const look = liveLook(context.asOf);
    for (const dossier of context.dossiers.values()) {
      const { task, classings } = dossier;
      const { class: level } = task.value;
      for (const { entry } of classings)
        if (entry.value.class !== level) yield found(entry, ['class'], { why: 'other', level });
      if (!isFixedByChief(context, dossier) || isUnread('classing', dossier.id)) continue;
      const firstDue = firstDueOf(dossier);
      const params = { level, firstDue: firstDue.day };
      const word = classWordOf(dossier);
      if (word?.entry.value.result !== '同意') {
        // A matter that was withdrawn has no class any more.
        if (today > firstDue.day && withdrawnOn(dossier, look) === undefined)
          yield found(task, ['class'], { ...params, why: word === undefined ? 'missing' : 'returned' });
        continue;
      }
      const { decision } = word.entry.value;
      if (!isChief(index, authorityOf(decision)))
        yield found(word.entry, ['decision', 'by'], { ...params, why: 'not-chief' });
      const fixedOn = provenDay(context, decision.on, word.registered, decision.paper);
      if (fixedOn > firstDue.day)
        yield found(word.entry, ['decision', 'on'], { ...params, why: 'late', fixedOn, node: firstDue.node });
    }
  },
});
