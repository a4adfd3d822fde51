import { said, valueWords } from '#wording/problems/phrases.ts';
import { lastDayOf, nearVisits } from '#engine/dossier/inspections.ts';
import { addDays } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { holdersOn } from '../check/dossier-facts.ts';

/** A look at a unit on the spot that nobody but the section asked for. */
interface OnSpot {
  readonly unit: string;
  readonly on: string;
  readonly kind: string;
  /** The conclusion: a matter that not everyone may read makes it one that nobody is told of there. */
  readonly what: string;
}

/** Ways of checking for which somebody goes there. */
const THERE: readonly string[] = ['现场查看', '暗访'];
/** Checks that begin with the section; 核验 and 抽查 answer what the unit reported. */
const OWN: readonly string[] = ['回头看', '再督查'];

/**
 * 严禁重复督查、多头督查 (条例 15): another visit of the same unit in the days before is told, to be merged the next time;
 * a 回头看 or 再督查 on the spot is one too (rules.md 读法 ao). What is done on one day together with a look back is merged.
 */
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
  *find(index): Generator<Finding> {
    const { ledger, context } = index;
    const looks = looksOf(index);
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
      for (const { unit, on: day, kind, what } of looks)
        if (units.includes(unit) && day < on && day > addDays(on, -apart))
          yield found(entry, ['units', units.indexOf(unit)], {
            day,
            kind,
            other: what,
            apart: String(apart),
          });
    }
  },
});

/** The looks back on the spot, each of a sitting once for a unit, by their day. */
function looksOf({ ledger, context }: CheckIndex): readonly OnSpot[] {
  const looks = ledger.verification.flatMap((entry) => {
    const { on, method, results } = entry.value;
    if (!THERE.includes(method)) return [];
    const seen = new Map<string, OnSpot>();
    for (const { task, node, kind } of results) {
      const dossier = context.dossiers.get(task);
      const unit = dossier === undefined ? undefined : holdersOn(dossier, node, on).at(-1);
      if (OWN.includes(kind) && unit !== undefined)
        seen.set(unit, { unit, on, kind, what: `${entry.file}#${task}/${node}` });
    }
    return [...seen.values()];
  });
  return looks.toSorted((a, b) => compareText(a.on, b.on) || compareText(a.what, b.what));
}
