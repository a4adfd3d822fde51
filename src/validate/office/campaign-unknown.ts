import { nearest } from '#text/nearest.ts';
import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A matter names a campaign by the name under which it is registered, where the office registers any (mechanisms.md rows 13, 40). */
export const campaignUnknown = check({
  code: 'campaign-unknown',
  severity: 'reminder',
  words: {
    title: '没有登记这个专班',
    message: (p) => `发现所属专班写的是${valueWords(p)}，campaigns.yaml 里没有`,
    expected: () => 'campaigns.yaml 里登记的名称',
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请在 campaigns.yaml 里加一条：组长、成员、成立的日期和依据'
        : `请核对，是否应为“${said(p, 'nearest')}”`,
    example: { wrong: 'campaign: 追缴小组', right: 'campaign: 易地建设费追缴专项督办工作小组' },
  },
  *find({ ledger }): Generator<Finding> {
    const names = ledger.campaigns.flatMap(({ value }) => value.campaigns.map(({ name }) => name));
    if (names.length === 0) return;
    const known = new Set(names);
    for (const entry of ledger.task) {
      const { campaign } = entry.value;
      if (campaign === undefined || known.has(campaign)) continue;
      yield found(entry, ['campaign'], { nearest: nearest(campaign, names) ?? '' });
    }
  },
});
