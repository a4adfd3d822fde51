import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { isSecretariat } from '../check/office-roles.ts';

/** An objection is answered outside 秘书科, and neither by the unit that raises it nor by whoever came to the conclusion that it contests (rules.md §9). */
export const objectionReviewer = check({
  code: 'objection-reviewer',
  severity: 'error',
  words: {
    title: '异议由所针对的一方复核',
    message: (p) =>
      `发现复核岗位${valueWords(p)}${
        {
          section: '属于秘书科',
          unit: '属于提出异议的单位',
          concluded: '就是作出所撤销结论的一方',
        }[said(p, 'why')] ?? '不宜复核'
      }`,
    expected: () => '秘书科以外、没有参与的岗位',
    fix: () => '请改由秘书科以外、既不属于提出单位、也没有作出这项结论的岗位复核',
    example: { wrong: 'reviewer: ducha-gang', right: 'reviewer: jijian-zuzhang' },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.objection) {
      const { reviewer, unit } = entry.value;
      const own = index.posts.get(reviewer)?.unit;
      const why = isSecretariat(index, reviewer)
        ? 'section'
        : own !== undefined && own === unit
          ? 'unit'
          : concluded(index, entry)
            ? 'concluded'
            : undefined;
      if (why !== undefined) yield found(entry, ['reviewer'], { why });
    }
  },
});

/** Whether a conclusion that the answer takes back is the reviewer's own, or of the unit that the post belongs to. */
function concluded(
  { ledger, posts }: CheckIndex,
  { value: { reviewer, answer } }: EntryOf<'objection'>,
): boolean {
  const paths = new Set((answer?.voids ?? []).map((name) => name.split('#')[0]));
  if (paths.size === 0) return false;
  const own = new Set([reviewer, posts.get(reviewer)?.unit]);
  return ledger.verification.some(({ path, value }) => paths.has(path) && own.has(value.by));
}
