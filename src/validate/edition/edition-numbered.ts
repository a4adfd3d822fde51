import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { editionFaults } from './edition-faults.ts';

/** The versions of a frozen period count from 1 without a gap; none is taken away (rules.md §10). */
export const editionNumbered = check({
  code: 'edition-numbered',
  severity: 'error',
  words: {
    title: '锁定的版本缺号',
    message: (p) => `发现${said(p, 'period')}有第${valueWords(p)}版，按次序应是第${said(p, 'expected')}版`,
    expected: () => '各版从1起连续编号，旧版保留',
    fix: () => '请从版本库恢复被删去或改名的版本',
    example: { wrong: 'version: 3  # 没有第2版', right: 'version: 2' },
  },
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'numbered'))
      yield found(entry, ['version'], { period: entry.value.period, expected: String(fault.expected) });
  },
});
