import { check, type Finding, found } from '../check.ts';
import { isChief } from '../office-roles.ts';

const NEEDS_CHIEF: readonly string[] = ['暂缓办理', '恢复', '撤销督办', '取消节点', '移交'];

/** Suspension, resumption, withdrawal, cancelling and handing over are written decisions of 主要领导 (rules.md §1, §3). */
export const eventApproval = check({
  code: 'event-approval',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.event) {
      const { kind, approval } = entry.value;
      if (!NEEDS_CHIEF.includes(kind)) continue;
      if (approval === undefined) yield found(entry, ['kind'], { kind, why: 'missing' });
      else if (!isChief(index, approval.by))
        yield found(entry, ['approval', 'by'], { kind, why: 'not-chief' });
    }
  },
});
