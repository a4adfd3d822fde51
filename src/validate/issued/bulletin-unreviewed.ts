import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';
import { readingsOf } from '#engine/score/readings.ts';

/** A bulletin praises and criticises, so the chief approves it first (政府督查工作条例 第21条); until then the portal does not publish it. */
export const bulletinUnreviewed = check({
  code: 'bulletin-unreviewed',
  severity: 'reminder',
  words: {
    title: '通报没有经主要领导审阅',
    message: (p) => `发现通报（${said(p, 'bulletin')}）没有主要领导的审阅`,
    expected: () => '表扬、批评经主要领导批准后再公布（《政府督查工作条例》第二十一条）',
    fix: () => '请送主要领导审阅，签过以后在“登记签批”里勾；在此之前，网站不公布这份通报',
    example: {
      wrong: '# 没有 issued/bulletin/2026-05-tongbao/review.yaml',
      right: 'issued: 2026-05-tongbao\nresult: 同意\ndecision: { by: zhuren, on: 2026-06-09, mode: 签批 }',
    },
  },
  *find({ ledger, isUnread }): Generator<Finding> {
    if (isUnread('reading')) return;
    const readings = readingsOf(ledger);
    for (const entry of bulletinsOf(ledger)) {
      const { id, period } = entry.value;
      if (!readings.has(id)) yield found(entry, [], { bulletin: period ?? id });
    }
  },
});
