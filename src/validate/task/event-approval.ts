import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { authorityOf } from '../check/delegated.ts';
import { isChief } from '../check/office-roles.ts';

const NEEDS_CHIEF: readonly string[] = ['暂缓办理', '恢复', '撤销督办', '通知单作废', '取消节点', '移交'];

/** Suspension, resumption, withdrawal, cancelling and handing over are written decisions of 主要领导 (rules.md §1, §3). */
export const eventApproval = check({
  code: 'event-approval',
  severity: 'error',
  words: {
    title: '没有主要领导的决定',
    message: (p) =>
      said(p, 'why') === 'missing'
        ? `发现“${said(p, 'kind')}”没有写明主要领导的决定`
        : `发现批准“${said(p, 'kind')}”的岗位${valueWords(p)}不是主要领导`,
    expected: () => '暂缓办理、恢复、撤销督办、通知单作废、取消节点、移交都有主要领导的书面决定',
    fix: () => '请补上 approval：主要领导的岗位、日期和方式',
    example: {
      wrong: 'kind: 暂缓办理',
      right: 'kind: 暂缓办理\napproval: { by: zhuren, on: 2026-05-06, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.event) {
      const { kind, approval } = entry.value;
      if (!NEEDS_CHIEF.includes(kind)) continue;
      if (approval === undefined) yield found(entry, ['kind'], { kind, why: 'missing' });
      else if (!isChief(index, authorityOf(approval)))
        yield found(entry, ['approval', 'by'], { kind, why: 'not-chief' });
    }
  },
});
