import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { aboutField } from '../check/field-tree.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A notice goes to a unit that exists on the day it is printed. */
export const unitNotInForce = check({
  code: 'unit-not-in-force',
  severity: 'error',
  block: 'tasks',
  words: {
    title: '任务交给了不在的单位',
    message: (p) =>
      said(p, 'until') === ''
        ? `发现${fieldWords(p)}${valueWords(p)}在通知单印发时（${said(p, 'printed')}）尚未设立`
        : `发现${fieldWords(p)}${valueWords(p)}在通知单印发时（${said(p, 'printed')}）已经撤销（${said(p, 'until')}）`,
    expected: (p) => `${said(p, 'printed')}当天存在的单位`,
    fix: () => '请改为承接其职能的单位，或核对单位的设立、撤销日期',
    example: {
      wrong: 'id: laoban\nuntil: 2025-12-31  # 通知单 printed: 2026-03-10',
      right: 'id: laoban\nuntil: 2026-12-31',
    },
  },
  *find({ ledger, units }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { lead, assists = [], notice } = entry.value;
      const named = [
        { id: lead, field: ['lead'] },
        ...assists.map((id, n) => ({ id, field: ['assists', n] })),
      ];
      for (const { id, field } of named) {
        const unit = units.get(id)?.value;
        if (unit === undefined) continue;
        const since = unit.names[0]?.from ?? '';
        const ended = unit.until !== undefined && unit.until < notice.printed;
        if (ended || notice.printed < since)
          yield found(entry, field, {
            about: aboutField('task', field),
            printed: notice.printed,
            since,
            until: ended ? (unit.until ?? '') : '',
          });
      }
    }
  },
});
