import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** In every month one version is in force, so no two start in the same month. */
export const rulesOverlap = check({
  code: 'rules-overlap',
  severity: 'error',
  words: {
    title: '两版规则同月施行',
    message: (p) => `发现施行月份${valueWords(p)}与版本 ${said(p, 'first')} 相同`,
    expected: () => '每个月只有一版规则施行，新版从以后的月份起',
    fix: () => '请改正施行月份，或删去多余的一版',
    example: { wrong: 'from: 2026-01  # v1 也从这个月起', right: 'from: 2026-07' },
  },
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, string>();
    for (const entry of ledger.rules) {
      const { from, version } = entry.value;
      const known = first.get(from);
      if (known === undefined) first.set(from, version);
      else yield found(entry, ['from'], { first: known });
    }
  },
});
