import { said } from '#wording/problems/phrases.ts';
import type { EditionEntry } from '#engine/freeze/editions.ts';
import type { Difference } from '#engine/freeze/figures.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';
import { editionFaults } from './edition-faults.ts';
import { correctWords } from './correct-words.ts';

/** The results of a frozen period follow from its locked inputs and rules; the first figure that does not is named (rules.md §10). */
export const editionFigure = check({
  code: 'edition-figure',
  severity: 'error',
  words: {
    title: '锁定的结果与计分依据不符',
    message: (p) =>
      said(p, 'rules') === ''
        ? `发现${said(p, 'period')}${said(p, 'unit')}的 ${said(p, 'figure')} 锁定为“${said(p, 'frozen')}”，按锁定的依据重算为“${said(p, 'computed')}”${
            said(p, 'count') === '1' ? '' : `，不符的共${said(p, 'count')}处`
          }`
        : `发现${said(p, 'period')}所用的计分规则 ${said(p, 'rules')} 不在台账里`,
    expected: (p) =>
      said(p, 'rules') === '' ? '与锁定的计分依据、规则算出的一致' : `rules/${said(p, 'rules')}.yaml`,
    fix: (p) =>
      said(p, 'rules') === ''
        ? `请从版本库恢复原文件和所用的规则；文件没有改动的，是计算程序有变，请核对后执行 ${correctWords(p)}`
        : '请从版本库恢复这一版规则',
    example: { wrong: 'rules: v1  # 没有 rules/v1.yaml', right: 'rules: v1  # rules/v1.yaml 已经恢复' },
  },
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'figure')) {
      const { unit, figure, before, after } = fault.first;
      yield found(entry, placeOf(entry, fault.first), {
        period: entry.value.period,
        unit: unitWords(index, unit),
        figure,
        frozen: before,
        computed: after,
        count: String(fault.count),
      });
    }
    // One file that is gone is asked for once, by the first period that names it.
    const gone = new Set<string>();
    for (const { entry } of editionFaults(index, 'rules-gone')) {
      const { period, rules } = entry.value;
      if (index.isUnread('rules') || gone.has(rules)) continue;
      gone.add(rules);
      yield found(entry, ['rules'], { period, rules });
    }
  },
});

/** The figure's own field, as far as its path can be followed. */
function placeOf({ value }: EditionEntry, { unit, figure }: Difference): readonly PropertyKey[] {
  if (!figure.startsWith('result.')) return ['leagues'];
  const index = value.units.findIndex((row) => row.unit === unit);
  return index < 0 ? ['units'] : ['units', index, ...figure.split('.')];
}
