import { found, type Check, type Finding } from '../check.ts';

/** A year's goal carries its road map: steps and measures (mechanism row 26). */
export const annualGoalSteps: Check = {
  code: 'annual-goal-steps',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { source, steps = [] } = entry.value;
      if (source.kind === '年度工作会议' && steps.length === 0) yield found(entry, ['source', 'kind']);
    }
  },
};
