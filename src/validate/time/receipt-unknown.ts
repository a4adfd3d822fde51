import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What the counter received stands in the ledger under the path that it noted; a receipt of nothing proves nothing (rules.md §2). */
export const receiptUnknown = check({
  code: 'receipt-unknown',
  severity: 'reminder',
  words: {
    title: '收件所记的记录不在',
    message: (p) => `发现收件里记着 ${said(p, 'path')}，台账里没有这份记录`,
    expected: () => '收件所记的路径都有记录',
    fix: () => '请核对：记录移动、改名的，移回原处；删去的，从版本库恢复；没有合并的，不必处理',
    example: {
      wrong: '- { path: reports/2026-W20/gongchen.yaml }',
      right: '- { path: reports/2026-W20/gongcheng.yaml }',
    },
  },
  *find({ whole, ledger, isUnreadPath }): Generator<Finding> {
    if (ledger.receipts.length === 0) return;
    const entries: readonly { readonly path: string }[] = Object.values(whole.ledger).flat();
    const paths = new Set(entries.map(({ path }) => path));
    for (const entry of ledger.receipts)
      for (const [n, { records = [] }] of entry.value.receipts.entries())
        for (const [m, { path }] of records.entries())
          if (!paths.has(path) && !isUnreadPath(path))
            yield found(entry, ['receipts', n, 'records', m, 'path'], { path });
  },
});
