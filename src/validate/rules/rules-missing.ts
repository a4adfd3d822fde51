import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A ledger has rules: without them no clock runs and no month is scored. Told once, at the first task or, before there is one, at the office. */
export const rulesMissing = check({
  code: 'rules-missing',
  severity: 'reminder',
  words: {
    title: '没有计分规则',
    message: (p) =>
      said(p, 'count') === '0'
        ? '发现台账里还没有计分规则'
        : `发现台账里有${said(p, 'count')}项任务，没有计分规则`,
    expected: () => 'rules 文件夹里有一版计分规则',
    fix: () =>
      '请运行 npm run new -- rules，写出带注释的 rules/v1.yaml，改成本单位的第一版，排名组也写在其中；没有规则时不计分、不排名',
    example: { wrong: '# 没有 rules/v1.yaml', right: 'version: v1\nfrom: 2026-01\n# 其余各项照模板' },
  },
  *find({ ledger, whole, isUnread }): Generator<Finding> {
    if (whole.ledger.rules.length > 0 || isUnread('rules')) return;
    const [task] = ledger.task;
    const [office] = ledger.office;
    if (task !== undefined) yield found(task, ['notice', 'printed'], { count: String(ledger.task.length) });
    else if (office !== undefined) yield found(office, ['name'], { count: '0' });
  },
});
