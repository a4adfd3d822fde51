import { check, type Finding, found } from '../check.ts';

/** An office has one 主要领导: what only that post decides would have two deciders (rules.md §1, §3). */
export const chiefTwice = check({
  code: 'chief-twice',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.office) {
      const chiefs = [...entry.value.posts.entries()].filter(([, { role }]) => role === '主要领导');
      const [first, ...others] = chiefs;
      for (const [n, { id, name }] of others)
        yield found(entry, ['posts', n, 'role'], { post: `${name}（${id}）`, first: first?.[1].name ?? '' });
    }
  },
});
