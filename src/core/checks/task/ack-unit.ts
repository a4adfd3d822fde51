import { found, type Check, type Finding } from '../check.ts';
import { unitWords } from '../office-roles.ts';

/** 签收 is signed by the units that the notice names; `ack.yaml` is the lead's. */
export const ackUnit: Check = {
  code: 'ack-unit',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { ledger, tasks } = index;
    for (const entry of ledger.ack) {
      const task = tasks.get(entry.value.task)?.value;
      if (task === undefined) continue;
      const { unit } = entry.value;
      const expected = entry.names['unit'] === undefined ? [task.lead] : [task.lead, ...(task.assists ?? [])];
      if (!expected.includes(unit))
        yield found(entry, ['unit'], { expected: expected.map((id) => unitWords(index, id)).join('、') });
    }
  },
};
