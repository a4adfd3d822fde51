import { said, valueWords } from '#wording/problems/phrases.ts';
import { lastDayOf, nearVisits } from '#engine/dossier/inspections.ts';
import { check, type Finding, found } from '../check/check.ts';

/** 严禁重复督查、多头督查 (条例 15): another visit of the same unit in the days before is told, to be merged the next time. */
export const inspectionNear = check({
  code: 'inspection-near',
  severity: 'reminder',
  block: 'inspections',
  words: {
    title: '同一单位短期内多次督查',
    message: (p) =>
      `发现单位${valueWords(p)}在${said(p, 'day')}的${said(p, 'kind')}（${said(p, 'other')}）以后不足${said(p, 'apart')}天又有一次督查`,
    expected: (p) => `同一单位两次督查相隔${said(p, 'apart')}天以上，能合并的合并进行`,
    fix: () => '请在安排下一次以前先看这个单位近期的督查记录；已经进行的不必改动',
    example: {
      wrong: 'on: 2026-05-14\nunits: [gongcheng]  # 5月12日刚督查过',
      right: 'on: 2026-05-20\nunits: [gongcheng]',
    },
  },
  *find({ ledger, context }): Generator<Finding> {
    for (const entry of ledger.inspection) {
      const { units, on } = entry.value;
      const apart = context.rulesOn(on)?.inspections?.apart;
      if (apart === undefined) continue;
      for (const { unit, other } of nearVisits(context, entry.value, apart)) {
        // The later of the two is told, once.
        const isLater = on === other.value.on ? entry.path > other.path : on > other.value.on;
        if (isLater)
          yield found(entry, ['units', units.indexOf(unit)], {
            day: lastDayOf(other),
            kind: other.value.kind,
            other: other.file,
            apart: String(apart),
          });
      }
    }
  },
});
