import { said } from '#wording/problems/phrases.ts';
import { BULLETIN_LINES } from '#engine/papers/bulletin.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';
import { check, type Finding, found } from '../check/check.ts';

type Part = keyof typeof BULLETIN_LINES;
const PARTS: readonly Part[] = ['done', 'problems', 'ahead'];

/** A bulletin stays within four pages and 2,500 characters: of each part its edition has no more lines than a draft proposes (mechanisms.md row 77). */
export const bulletinLong = check({
  code: 'bulletin-long',
  severity: 'reminder',
  words: {
    title: '通报超过篇幅',
    message: (p) => `发现通报的${TITLES[said(p, 'part')] ?? ''}选用了${said(p, 'count')}条`,
    expected: (p) => `通报四页以内、2500字以内，${TITLES[said(p, 'part')] ?? ''}不超过${said(p, 'limit')}条`,
    fix: () => '请在报送网页的“印发材料”里去掉几条；没有选用的在网页上都看得到',
    example: {
      wrong: 'lines: # problems 共6条',
      right: 'lines: # problems 共5条',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of bulletinsOf(ledger)) {
      const { lines } = entry.value.edition ?? { lines: [] };
      for (const part of PARTS) {
        const limit = BULLETIN_LINES[part];
        const count = lines.filter((line) => line.part === part).length;
        if (count > limit)
          yield found(entry, ['edition', 'lines'], { part, count: String(count), limit: String(limit) });
      }
    }
  },
});

const TITLES: Readonly<Record<string, string>> = {
  done: '工作成效',
  problems: '存在问题',
  ahead: '下期重点',
};
