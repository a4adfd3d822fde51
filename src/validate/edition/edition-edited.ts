import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { editionFaults } from './edition-faults.ts';
import { correctWords } from './correct-words.ts';

/** A frozen period is never edited: a digest over everything in the file holds it (rules.md §10). */
export const editionEdited = check({
  code: 'edition-edited',
  severity: 'error',
  words: {
    title: '锁定的一期被改动',
    message: (p) =>
      `发现${said(p, 'period')}第${said(p, 'version')}版的内容与它自己的摘要不符，锁定后被改动过`,
    expected: () => '锁定的一期原样保存',
    fix: (p) => `请从版本库恢复原文件；确需更正的，恢复后执行 ${correctWords(p)}，另出一版`,
    example: { wrong: "total: '92.5'  # 锁定后改过", right: "total: '91.5'" },
  },
  *find(index): Generator<Finding> {
    for (const { entry } of editionFaults(index, 'edited'))
      yield found(entry, ['digest'], { period: entry.value.period, version: String(entry.value.version) });
  },
});
