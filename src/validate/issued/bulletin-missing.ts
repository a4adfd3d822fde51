import { said } from '#wording/problems/phrases.ts';
import { latestVersions } from '#engine/freeze/editions.ts';
import { check, type Finding, found } from '../check/check.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';

/** A frozen period is told to everyone (mechanisms.md row 76): the newest one is asked for, older ones no more. */
export const bulletinMissing = check({
  code: 'bulletin-missing',
  severity: 'reminder',
  words: {
    title: '锁定的一期还没有通报',
    message: (p) => `发现${said(p, 'period')}已经锁定，还没有登记通报`,
    expected: () => '每一期锁定之后印发通报',
    fix: (p) => `请印发通报，登记在 issued/bulletin/${said(p, 'period')}-tongbao.yaml`,
    example: {
      wrong: '# 没有 issued/bulletin/2026-05-tongbao.yaml',
      right: 'id: 2026-05-tongbao\nkind: 月度通报\nperiod: 2026-05',
    },
  },
  *find({ ledger, isUnread }): Generator<Finding> {
    const latest = latestVersions(ledger).at(-1);
    if (latest === undefined || isUnread('issued') || isUnread('edition')) return;
    const { period } = latest.value;
    if (!bulletinsOf(ledger).some(({ value }) => value.period === period))
      yield found(latest, ['period'], { period });
  },
});
