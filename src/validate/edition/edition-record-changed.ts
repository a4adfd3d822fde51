import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { editionFaults } from './edition-faults.ts';
import { isThere } from './frozen-basis.ts';
import { correctWords } from './correct-words.ts';

/** A record that a frozen period stands on is not changed afterwards; what is to change is a correction (rules.md §10). */
export const editionRecordChanged = check({
  code: 'edition-record-changed',
  severity: 'error',
  words: {
    title: '锁定后改动了记录',
    message: (p) => `发现 ${said(p, 'path')} 与${said(p, 'period')}锁定时不同`,
    expected: () => '锁定的一期所用的记录不再改动',
    fix: (p) =>
      said(p, 'kind') === 'calendar'
        ? `请给后来登记的放假调整、停止办公写上实际录入的时间（entered），它们只从录入时还没有关账的那一期起算；确应计入${said(p, 'period')}的停止办公，由复核岗在异议答复的 admits 里写明 ${said(p, 'path')}#编号，再执行 ${correctWords(p)}`
        : `请从版本库恢复这份记录，新情况另写一份；记录确有差错的，改正后执行 ${correctWords(p)}`,
    example: {
      wrong: 'records:\n  tasks/2026/t2026-001/task.yaml: 363c80ed…  # 与现在的文件不符',
      right: 'records:\n  tasks/2026/t2026-001/task.yaml: 363c80ed…  # 文件已经恢复',
    },
  },
  *find(index): Generator<Finding> {
    const faults = editionFaults(index, 'record-changed');
    const changed = new Set(faults.map(({ fault }) => fault.record.entry.path));
    const reported = new Set<string>();
    for (const { entry, fault } of faults) {
      const { path } = fault.record.entry;
      // The first period that names it says it all, and what changed with the record that it proves is no fault of its own.
      if (reported.has(path) || provedBy(index, path).some((one) => changed.has(one) || !isThere(index, one)))
        continue;
      reported.add(path);
      yield found(fault.record.entry, [], {
        period: entry.value.period,
        path,
        kind: fault.record.kind,
      });
    }
  },
});

/** The records that the receipts at a path prove; none of any other record. */
function provedBy({ whole: { ledger } }: CheckIndex, path: string): readonly string[] {
  const receipts = ledger.receipts.find((entry) => entry.path === path)?.value.receipts ?? [];
  return receipts.flatMap(({ records = [] }) => records.map((record) => record.path));
}
