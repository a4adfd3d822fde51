import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { coveredDecisions } from '#engine/watch/covered-decisions.ts';

/** A decision is either carried out as a matter or not listed with a reason, never both. */
export const meetingDecisionBoth = check({
  code: 'meeting-decision-both',
  severity: 'error',
  words: {
    title: '既列入又不列入',
    message: (p) => `发现议定事项第${said(p, 'no')}项写了不列入的理由，任务 ${said(p, 'task')} 却由它而来`,
    expected: () => '列入的不写 notListed，不列入的没有督查任务',
    fix: (p) => `请删去 notListed，或改正 ${said(p, 'task')} 的来源`,
    example: { wrong: 'notListed: 原则性要求', right: '# 已列入，不写 notListed' },
  },
  *find(index): Generator<Finding> {
    const covered = coveredDecisions(index.ledger);
    for (const entry of index.ledger.meeting) {
      const { id, decisions } = entry.value;
      for (const [n, { no, notListed }] of decisions.entries()) {
        const task = covered.get(`${id}#${String(no)}`);
        if (notListed !== undefined && task !== undefined)
          yield found(entry, ['decisions', n, 'notListed'], { no: String(no), task });
      }
    }
  },
});
