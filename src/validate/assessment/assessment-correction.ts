import { said } from '#wording/problems/phrases.ts';
import { byNumber } from '#engine/score/marks.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A second file of a period and component says why there is one: what was entered is corrected, never overwritten. */
export const assessmentCorrection = check({
  code: 'assessment-correction',
  severity: 'error',
  words: {
    title: '第二份评分没有说明理由',
    message: (p) => `发现这一期、这一部分已有一份评分（${said(p, 'first')}），没有写补录、更正的理由`,
    expected: () => '第二份起写明理由（corrects）',
    fix: () => '请补上一行，例如 corrects: 前一份录入有误',
    example: { wrong: '# 没有 corrects', right: 'corrects: 前一份录入有误' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const [first, ...later] of filesOf(ledger.assessment))
      for (const entry of later)
        if (entry.value.corrects === undefined) yield found(entry, [], { first: first?.path ?? '' });
  },
});

/** The files of each period and component, in the order of their numbers. */
function filesOf(entries: readonly EntryOf<'assessment'>[]): Iterable<readonly EntryOf<'assessment'>[]> {
  const files = new Map<string, EntryOf<'assessment'>[]>();
  for (const entry of entries) {
    const key = `${entry.value.period} ${entry.value.component}`;
    const list = files.get(key);
    if (list === undefined) files.set(key, [entry]);
    else list.push(entry);
  }
  return [...files.values()].map((list) => list.toSorted(byNumber));
}
