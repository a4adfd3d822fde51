import { check, type Finding, found } from '../check.ts';

/** What the counter received stands in the ledger under the path that it noted; a receipt of nothing proves nothing (rules.md §2). */
export const receiptUnknown = check({
  code: 'receipt-unknown',
  severity: 'reminder',
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
