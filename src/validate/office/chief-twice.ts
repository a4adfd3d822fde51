import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** An office has one 主要领导: what only that post decides would have two deciders (rules.md §1, §3). */
export const chiefTwice = check({
  code: 'chief-twice',
  severity: 'reminder',
  words: {
    title: '主要领导不止一个',
    message: (p) => `发现${said(p, 'post')}的作用也是“主要领导”，前面已有“${said(p, 'first')}”`,
    expected: () => '一个主要领导；撤销督办、取消节点、暂缓办理等由其决定',
    fix: () => '请只留一个岗位写“主要领导”，其余的写“分管领导”或“其他”',
    example: {
      wrong: '- { id: fuzhuren-1, name: 副主任, role: 主要领导 }',
      right: '- { id: fuzhuren-1, name: 副主任, role: 分管领导 }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.office) {
      const chiefs = [...entry.value.posts.entries()].filter(([, { role }]) => role === '主要领导');
      const [first, ...others] = chiefs;
      for (const [n, { id, name }] of others)
        yield found(entry, ['posts', n, 'role'], { post: `${name}（${id}）`, first: first?.[1].name ?? '' });
    }
  },
});
