import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A clue that is handed to a unit is a matter; without a task nobody owes anything (mechanisms.md row 73; rules.md §9). */
export const clueDecision = check({
  code: 'clue-decision',
  severity: 'reminder',
  block: 'clue',
  words: {
    title: '转督办的线索没有立任务',
    message: (p) => `发现线索${said(p, 'clue')}决定${valueWords(p)}，还没有以它为来源的任务`,
    expected: () => '转督办的线索另立督查任务，写明办理单位和时限',
    fix: (p) => `请登记督查任务，在它的 source 里写 clue: ${said(p, 'clue')}；不转的，改写决定和理由`,
    example: { wrong: 'source: { kind: 群众线索 }', right: 'source: { kind: 群众线索, clue: c2026-002 }' },
  },
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
