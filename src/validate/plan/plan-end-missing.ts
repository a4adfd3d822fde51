import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Every plan names the deadline's own node, `end` (rules.md §3). */
export const planEndMissing = check({
  code: 'plan-end-missing',
  severity: 'error',
  words: {
    title: '计划没有完成时限的节点',
    message: () => '发现计划里没有编号为 end 的节点',
    expected: (p) =>
      said(p, 'due') === ''
        ? '有一个节点的 id 是 end，日期为完成时限'
        : `有一个节点的 id 是 end，日期为完成时限${said(p, 'due')}`,
    fix: () => '请把最后一个节点的 id 改为 end，或补上这个节点',
    example: { wrong: 'id: n4', right: 'id: end' },
  },
  *find({ ledger, tasks }): Generator<Finding> {
    for (const entry of ledger.plan) {
      if (!entry.value.nodes.some(({ id }) => id === 'end'))
        yield found(entry, ['nodes'], { due: tasks.get(entry.value.task)?.value.due ?? '' });
    }
  },
});
