import { said } from '#wording/problems/phrases.ts';
import { chainOf, editionsOf } from '#engine/freeze/editions.ts';
import { recomputeEdition } from '#engine/freeze/examine.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';
import { faultsIn } from './edition-faults.ts';
import { isBasisWhole } from './frozen-basis.ts';
import { correctWords } from './correct-words.ts';

/** A frozen period computes again from its records as it was; where it does not, the program has changed, which is told and never applied (rules.md §10). */
export const editionRecompute = check({
  code: 'edition-recompute',
  severity: 'error',
  run: 'frozen',
  words: {
    title: '锁定的一期重算不同',
    message: (p) =>
      `发现${said(p, 'period')}所用的记录没有变动，用现在的程序重算，${said(p, 'unit')}的 ${said(p, 'figure')} 由“${said(p, 'frozen') || '—'}”变为“${said(p, 'computed') || '—'}”${
        said(p, 'count') === '1' ? '' : `，不同的共${said(p, 'count')}处`
      }`,
    expected: () => '与锁定时一致；程序的变动不会自动改动已锁定的各期',
    fix: (p) => `请核对哪一个对：锁定的对，换回原来的程序；重算的对，执行 ${correctWords(p)}`,
    example: { wrong: "total: '91.5'  # 用现在的程序重算为 91.4", right: "total: '91.4'  # 更正，另出一版" },
  },
  *find(index): Generator<Finding> {
    const { ledger } = index.whole;
    for (const versions of editionsOf(ledger).values()) {
      const last = versions.at(-1);
      if (last === undefined) continue;
      if (!isBasisWhole(index, last)) continue;
      // What is wrong with a file or its records is told by its own code.
      const chain = chainOf(ledger, last);
      if (faultsIn(ledger).some(({ entry }) => chain.includes(entry))) continue;
      const differences = recomputeEdition(ledger, last);
      const [first] = differences;
      if (first === undefined) continue;
      yield found(last, ['units'], {
        period: last.value.period,
        unit: unitWords(index, first.unit),
        figure: first.figure,
        frozen: first.before,
        computed: first.after,
        count: String(differences.length),
      });
    }
  },
});
