import { found, type Check, type Finding } from '../check.ts';

/** A weekly report tells its matters or ticks 本周无变化, one of the two (rules-v1 §9). */
export const reportEmpty: Check = {
  code: 'report-empty',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { noChange, matters = [] } = entry.value;
      if (matters.length === 0 && noChange === undefined) yield found(entry, ['week'], { why: 'neither' });
      if (matters.length > 0 && noChange === true)
        yield found(entry, ['noChange'], { why: 'both', count: String(matters.length) });
    }
  },
};
