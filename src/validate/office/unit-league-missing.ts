import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** From its first day on a unit is in a league or says 不参评; without that no period could tell whether to rank it (rules.md §1). */
export const unitLeagueMissing = check({
  code: 'unit-league-missing',
  severity: 'error',
  words: {
    title: '有一段时间不知道是否参评',
    message: (p) => `发现单位从${said(p, 'since')}起设立，排名组却从${said(p, 'league')}才开始`,
    expected: (p) => `从${said(p, 'since')}起就写明所在的排名组，或写“不参评”`,
    fix: () => '请把第一条排名组的 from 提前到设立之日，或在它前面补一条',
    example: {
      wrong: 'leagues: [{ from: 2026-03-01, league: departments }]',
      right: 'leagues: [{ from: 2025-01-01, league: departments }]',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.unit) {
      const since = first(entry.value.names);
      const league = first(entry.value.leagues);
      if (league > since) yield found(entry, ['leagues', 0, 'from'], { since, league });
    }
  },
});

function first(list: readonly { readonly from: string }[]): string {
  return list.reduce((earliest, { from }) => (from < earliest ? from : earliest), '9999');
}
