import { check, type Finding, found } from '../check.ts';

/** A clue that is handed to a unit is a matter; without a task nobody owes anything (mechanisms.md row 73; rules.md §9). */
export const clueDecision = check({
  code: 'clue-decision',
  severity: 'reminder',
  *find({ ledger, isUnread }): Generator<Finding> {
    if (isUnread('task')) return;
    const listed = new Set(ledger.task.flatMap(({ value }) => value.source.clue ?? []));
    for (const entry of ledger.clue) {
      const { id, decision, closed } = entry.value;
      if (decision?.result === '转督办' && closed === undefined && !listed.has(id))
        yield found(entry, ['decision', 'result'], { clue: id });
    }
  },
});
