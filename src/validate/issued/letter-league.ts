import { check, type Finding, found } from '../check/check.ts';
import { isChief } from '../check/office-roles.ts';

/** The table of all counties goes with a letter only where 主要领导 says so, by signing it (mechanisms.md row 91). */
export const letterLeague = check({
  code: 'letter-league',
  severity: 'error',
  words: {
    title: '附了全市得分表而不是主要领导签发的',
    message: () => '发现函附了全市得分表，没有主要领导签发',
    expected: () => '别的县（市）区的得分附不附，由主要领导决定；附的由主要领导签发',
    fix: () => '请送主要领导签发，写 signed；不附的，从 lines 里去掉 annex 的 league',
    example: {
      wrong: 'lines: [{ part: annex, of: league }]  # 没有 signed',
      right: 'lines: [{ part: annex, of: league }]\nsigned: zhuren',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.issued) {
      const { kind, edition } = entry.value;
      if (kind !== '年度考核函' || edition === undefined) continue;
      const { lines, signed } = edition;
      const at = lines.findIndex(({ part, of }) => part === 'annex' && of === 'league');
      if (at >= 0 && (signed === undefined || !isChief(index, signed)))
        yield found(entry, ['edition', 'lines', at], {});
    }
  },
});
