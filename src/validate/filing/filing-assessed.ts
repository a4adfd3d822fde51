import { said, valueWords } from '#wording/problems/phrases.ts';
import { nearest } from '#text/nearest.ts';
import { check, type Finding, found } from '../check/check.ts';

/** 考核节点 are nodes of the plan that is filed (rules.md §3). */
export const filingAssessed = check({
  code: 'filing-assessed',
  severity: 'error',
  words: {
    title: '考核节点不在计划里',
    message: (p) => `发现考核节点${valueWords(p)}在计划第${said(p, 'version')}版里没有`,
    expected: () => '这一版计划里有的节点编号',
    fix: (p) => (said(p, 'nearest') === '' ? '请核对节点编号' : `请核对，是否应为“${said(p, 'nearest')}”`),
    example: { wrong: 'assessed: [n9]', right: 'assessed: [n2]' },
  },
  *find({ context }): Generator<Finding> {
    for (const { plans, filings } of context.dossiers.values()) {
      for (const { entry } of filings) {
        const { version, assessed = [] } = entry.value;
        const plan = plans.find((one) => one.entry.value.version === version)?.entry;
        if (plan === undefined) continue;
        const ids = new Set(plan.value.nodes.map(({ id }) => id));
        for (const [n, node] of assessed.entries()) {
          if (node !== 'end' && !ids.has(node))
            yield found(entry, ['assessed', n], {
              version: String(version),
              nearest: nearest(node, ids) ?? '',
            });
        }
      }
    }
  },
});
