import { said, valueWords } from '#wording/problems/phrases.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import { add, compare, decimal, exactText, ZERO } from '#exact/fraction.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A written limit lies nowhere below what a unit without a fault has: the full mark and 起评分 (rules.md §7). */
export const rulesMaximumLow = check({
  code: 'rules-maximum-low',
  severity: 'error',
  words: {
    title: '总分上限低于满分',
    message: (p) =>
      `发现总分上限${valueWords(p)}低于“${said(p, 'league')}”的满分 ${said(p, 'full')}（起评分计算在内）`,
    expected: (p) => `不低于 ${said(p, 'full')}；不写就是满分加上加分上限`,
    fix: () => '请改正上限或者各部分的满分；不设上限的删去 maximum。各排名组满分不同的，上限写在排名组里',
    example: { wrong: "maximum: '95'  # 满分100", right: "maximum: '105'" },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { leagues, total } = entry.value;
      let reported = false;
      for (const [n, { id, name, maximum: own }] of leagues.entries()) {
        const written = own ?? total.maximum;
        const { method, full, start } = leagueScheme(entry.value, id);
        if (written === undefined || method === 'linear') continue;
        const whole = add(full, start ?? ZERO);
        if (compare(decimal(written), whole) >= 0) continue;
        // The common limit is told once, of the first league that is above it.
        if (own === undefined && reported) continue;
        reported ||= own === undefined;
        yield found(entry, own === undefined ? ['total', 'maximum'] : ['leagues', n, 'maximum'], {
          league: name,
          full: exactText(whole),
        });
      }
    }
  },
});
