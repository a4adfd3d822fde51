import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What is approved, filed or returned is a plan that is there. */
export const filingPlanMissing = check({
  code: 'filing-plan-missing',
  severity: 'error',
  words: {
    title: '没有这一版计划',
    message: (p) => `发现审定备案的是计划第${said(p, 'value')}版，任务 ${said(p, 'task')} 没有这一版`,
    expected: (p) => `同一文件夹里有 plan-v${said(p, 'value')}.yaml`,
    fix: () => '请核对版本号，或先登记这一版计划',
    example: { wrong: 'version: 2  # 没有 plan-v2.yaml', right: 'version: 1' },
  },
  *find({ context, isUnread }): Generator<Finding> {
    for (const { id, filings, plans } of context.dossiers.values()) {
      if (isUnread('plan', id)) continue;
      const versions = new Set(plans.map(({ entry }) => entry.value.version));
      for (const { entry } of filings)
        if (!versions.has(entry.value.version)) yield found(entry, ['version'], { task: id });
    }
  },
});
