import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A supplement names what it supplements and why: the record is added to, never overwritten. */
export const reportSupplements = check({
  code: 'report-supplements',
  severity: 'reminder',
  words: {
    title: '补报没有说明补充的是哪一份',
    message: () => '发现这是补报（文件名带序号），没有写补充的是哪一份、为什么',
    expected: () => '补报写明补充的是哪一份、为什么（supplements）',
    fix: (p) => `请补上一行，例如 supplements: ${said(p, 'unit')}.yaml，漏报一项`,
    example: { wrong: '# 没有 supplements', right: 'supplements: gongcheng.yaml，漏报一项' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { unit, supplements } = entry.value;
      if (entry.names['n'] !== undefined && supplements === undefined)
        yield found(entry, ['supplements'], { unit });
    }
  },
});
