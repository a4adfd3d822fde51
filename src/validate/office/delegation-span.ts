import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A delegation ends no earlier than it begins, goes to another post, and is the post's only one on each of its days (rules.md 读法 ak). */
export const delegationSpan = check({
  code: 'delegation-span',
  severity: 'error',
  words: {
    title: '委托的岗位或日期不对',
    message: (p) => {
      if (said(p, 'why') === 'self') return '发现岗位委托给了自己';
      if (said(p, 'why') === 'reversed')
        return `发现委托从${said(p, 'from')}到${said(p, 'until')}，止日早于起日`;
      return `发现这一岗位从${said(p, 'from')}起已有另一条委托，日期重叠`;
    },
    expected: () => '一个岗位同一天只委托一个别的岗位，止日不早于起日',
    fix: () => '请核对岗位和起止日期；改由别人代签的，先把前一条的止日改到前一天',
    example: {
      wrong: '- { post: fuzhuren-1, to: fuzhuren-1, from: 2026-05-06, until: 2026-05-15, basis: … }',
      right: '- { post: fuzhuren-1, to: fuzhuren-2, from: 2026-05-06, until: 2026-05-15, basis: … }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.delegations) {
      const all = entry.value.delegations;
      for (const [n, { post, to, from, until }] of all.entries()) {
        if (post === to) yield found(entry, ['delegations', n, 'to'], { why: 'self' });
        if (until < from) yield found(entry, ['delegations', n, 'until'], { why: 'reversed', from, until });
        const other = all
          .slice(0, n)
          .find((one) => one.post === post && one.from <= until && from <= one.until);
        if (other !== undefined)
          yield found(entry, ['delegations', n, 'from'], { why: 'overlap', from: other.from });
      }
    }
  },
});
