import { check, type Finding, found } from '../check.ts';
import { postWords } from '../office-roles.ts';

/** The number is drawn by the post that the office names for it (rules.md §1, §4). */
export const drawPost = check({
  code: 'draw-post',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { office, posts, ledger } = index;
    if (office === undefined) return;
    for (const entry of ledger.draw) {
      if (posts.has(entry.value.by) && entry.value.by !== office.drawPost)
        yield found(entry, ['by'], { expected: postWords(index, office.drawPost) });
    }
  },
});
