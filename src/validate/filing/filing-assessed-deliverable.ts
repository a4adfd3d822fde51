import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A node is assessed only with a 成果 that can be checked (rules.md §3). */
export const filingAssessedDeliverable = check({
  code: 'filing-assessed-deliverable',
  severity: 'error',
  words: {
    title: '考核节点没有可查验的成果',
    message: (p) => `发现考核节点${valueWords(p)}（${said(p, 'title')}）没有写可查验的成果`,
    expected: () => '考核节点在计划里都写明成果（deliverable）',
    fix: (p) => `请不把它列为考核节点，或退回计划（${said(p, 'plan')}）补写成果`,
    example: { wrong: 'assessed: [n1, n2]  # n2 没有写成果', right: 'assessed: [n1]' },
  },
  *find({ context }): Generator<Finding> {
    for (const { plans, filings } of context.dossiers.values()) {
      for (const { entry } of filings) {
        const plan = plans.find((one) => one.entry.value.version === entry.value.version)?.entry;
        for (const [n, id] of (entry.value.assessed ?? []).entries()) {
          const node = plan?.value.nodes.find((planned) => planned.id === id);
          if (plan !== undefined && node !== undefined && node.deliverable === undefined)
            yield found(entry, ['assessed', n], { title: node.title, plan: plan.file });
        }
      }
    }
  },
});
