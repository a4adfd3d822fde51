import { check, type Finding, found } from '../check/check.ts';
import { sourceRole } from './source-role.ts';

/** A year's goal carries its road map: steps and measures (mechanisms.md row 26). */
export const annualGoalSteps = check({
  code: 'annual-goal-steps',
  severity: 'reminder',
  words: {
    title: '年度目标任务没有路径图',
    message: () => '发现年度目标任务没有写步骤措施（steps）',
    expected: () => '年度目标任务写明路径图：步骤与措施',
    fix: () => '请补上 steps，每步一项',
    example: { wrong: '# 没有 steps', right: 'steps: [立项批复, 设计招标, 开工, 验收]' },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.task) {
      const { steps = [] } = entry.value;
      if (sourceRole(index, entry.value) === 'annual' && steps.length === 0)
        yield found(entry, ['source', 'kind']);
    }
  },
});
