import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { editionFaults } from './edition-faults.ts';
import { isBasisWhole, isThere } from './frozen-basis.ts';
import { correctWords } from './correct-words.ts';

/** A record that a frozen period stands on stays in the ledger (rules.md §10). What stands there unread is told at its own place. */
export const editionRecordMissing = check({
  code: 'edition-record-missing',
  severity: 'error',
  words: {
    title: '锁定的一期所用的记录不见了',
    message: (p) => `发现${said(p, 'period')}所用的 ${said(p, 'path')} 不在台账里`,
    expected: () => '锁定的一期所用的记录都保存着',
    fix: (p) => `请从版本库恢复这份记录；确应删去的，执行 ${correctWords(p)}`,
    example: {
      wrong: 'records:\n  tasks/2026/t2026-001/task.yaml: 363c80ed…  # 台账里没有',
      right: 'records:\n  tasks/2026/t2026-001/task.yaml: 363c80ed…  # 文件已经恢复',
    },
  },
  *find(index): Generator<Finding> {
    const reported = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-missing')) {
      if (reported.has(fault.path) || index.isUnreadPath(fault.path)) continue;
      // What stands there and does not count any more may do so for want of another file.
      if (isThere(index, fault.path) && !isBasisWhole(index, entry)) continue;
      reported.add(fault.path);
      const isOpen = fault.path in entry.value.records;
      yield found(entry, [...(isOpen ? [] : ['inside']), 'records', fault.path], {
        period: entry.value.period,
        path: fault.path,
      });
    }
  },
});
