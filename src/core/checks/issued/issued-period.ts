import { check, type Finding, found } from '../check.ts';

/** What stands in a bulletin alone: elsewhere it would be read by nobody. */
const OF_BULLETIN = ['number', 'text', 'quoted'] as const;

/** A bulletin speaks of a period, the weekly report and the key points of a week, and of nothing else (mechanisms.md rows 51, 53, 76); what is a bulletin's stands in no other. */
export const issuedPeriod = check({
  code: 'issued-period',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.issued) {
      const { kind } = entry.value;
      const [own, other] =
        kind === '月度通报' ? (['period', 'week'] as const) : (['week', 'period'] as const);
      const lacks = entry.value[own] === undefined;
      const extra = entry.value[other] !== undefined;
      if (lacks || extra)
        yield found(entry, [extra ? other : 'kind'], {
          kind,
          key: extra ? other : '',
          nearest: lacks ? own : '',
        });
      if (kind === '月度通报') continue;
      for (const key of OF_BULLETIN)
        if (entry.value[key] !== undefined) yield found(entry, [key], { kind, key, nearest: '' });
    }
  },
});
