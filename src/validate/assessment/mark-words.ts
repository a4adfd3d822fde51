import { valueWords } from '#wording/problems/phrases.ts';
import type { Sentences } from '#wording/problems/words-by-why.ts';

/** Words for a mark that is written wrong, where no more is known of it. */
export const anyMark: Sentences = {
  message: (p) => `发现评分${valueWords(p)}写得不对`,
  expected: () => '0到满分之间的评分，计次的写次数；不适用的写理由；一份里一个单位评一次',
  fix: () => '请核对评分',
};
