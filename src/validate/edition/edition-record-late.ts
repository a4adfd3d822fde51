import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { editionFaults } from './edition-faults.ts';
import { isBasisWhole } from './frozen-basis.ts';
import { correctWords } from './correct-words.ts';

/** What says that it was there before a freeze, and is not in the edition, was put in afterwards (rules.md §10). */
export const editionRecordLate = check({
  code: 'edition-record-late',
  severity: 'error',
  words: {
    title: '锁定后补进了记录',
    message: (p) =>
      `发现 ${said(p, 'path')} 的登记时间早于${said(p, 'period')}的锁定时间${said(p, 'frozen')}，锁定时却没有它`,
    expected: (p) => `登记时间晚于${said(p, 'frozen')}，计入收到的那一期`,
    fix: (p) =>
      `请写实际登记的时间，代录的另写 receivedAt；确应计入${said(p, 'period')}的，由复核岗在异议答复的 admits 里写明 ${said(p, 'path')}，再执行 ${correctWords(p)}`,
    example: {
      wrong: 'frozen: 2026-05-13 16:30  # 补进的记录 submitted: 2026-05-11 09:00',
      right: 'frozen: 2026-05-13 16:30  # 补进的记录 submitted: 2026-05-14 09:00',
    },
  },
  *find(index): Generator<Finding> {
    const reported = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-late')) {
      const { path, value } = fault.record.entry;
      if (reported.has(path) || !isBasisWhole(index, entry)) continue;
      reported.add(path);
      const field = 'submitted' in value ? ['submitted'] : [];
      yield found(fault.record.entry, field, {
        period: entry.value.period,
        frozen: entry.value.frozen,
        path,
      });
    }
  },
});
