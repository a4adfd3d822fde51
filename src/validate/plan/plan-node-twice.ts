import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Node ids are unique within a plan: claims and checks name them. `plan` is the missing plan's own (rules.md §3). */
export const planNodeTwice = check({
  code: 'plan-node-twice',
  severity: 'error',
  words: {
    title: '节点编号重复',
    message: (p) =>
      said(p, 'first') === ''
        ? `发现第${said(p, 'n')}个节点的编号是${valueWords(p)}，它留给没有报送的计划`
        : `发现第${said(p, 'n')}个节点的编号${valueWords(p)}与第${said(p, 'first')}个节点相同`,
    expected: () => '一份计划里每个节点一个编号，不用 plan',
    fix: () => '请改用新的编号；已经备案的节点编号不变',
    example: { wrong: 'id: n1  # 第二次', right: 'id: n2' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.plan) {
      const first = new Map<string, number>();
      for (const [n, { id }] of entry.value.nodes.entries()) {
        const known = first.get(id);
        if (id === 'plan') yield found(entry, ['nodes', n, 'id'], { first: '', n: String(n + 1) });
        else if (known === undefined) first.set(id, n);
        else yield found(entry, ['nodes', n, 'id'], { first: String(known + 1), n: String(n + 1) });
      }
    }
  },
});
