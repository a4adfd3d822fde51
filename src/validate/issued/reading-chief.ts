import { valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { authorityOf } from '../check/delegated.ts';
import { isChief } from '../check/office-roles.ts';

/** What the section issues is read by 主要领导, or by whom they delegated: upon that a bulletin is published (政府督查工作条例 第21条). */
export const readingChief = check({
  code: 'reading-chief',
  severity: 'error',
  words: {
    title: '材料不是主要领导审阅的',
    message: (p) => `发现审阅材料的岗位${valueWords(p)}不是主要领导`,
    expected: () => '周报、要点、通报由主要领导审阅；代签的另写 actingFor',
    fix: () => '请核对岗位；代主要领导签的，补上 actingFor',
    example: {
      wrong: 'decision: { by: fuzhuren-1, on: 2026-03-09, mode: 签批 }',
      right: 'decision: { by: zhuren, on: 2026-03-09, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.reading)
      if (!isChief(index, authorityOf(entry.value.decision))) yield found(entry, ['decision', 'by']);
  },
});
