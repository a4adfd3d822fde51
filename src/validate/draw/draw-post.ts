import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { postWords } from '../check/office-roles.ts';

/** The number is drawn by the post that the office names for it (rules.md §1, §4). */
export const drawPost = check({
  code: 'draw-post',
  severity: 'error',
  words: {
    title: '抽取的不是规定的岗位',
    message: (p) => `发现抽查号由岗位${valueWords(p)}抽取`,
    expected: (p) => `${said(p, 'expected')}，即 office.yaml 的 drawPost`,
    fix: () => '请由规定的岗位抽取；岗位变动了的，改 office.yaml',
    example: { wrong: 'by: fuzhuren-1', right: 'by: jijian-zuzhang' },
  },
  *find(index): Generator<Finding> {
    const { office, posts, ledger } = index;
    if (office === undefined) return;
    for (const entry of ledger.draw) {
      if (posts.has(entry.value.by) && entry.value.by !== office.drawPost)
        yield found(entry, ['by'], { expected: postWords(index, office.drawPost) });
    }
  },
});
