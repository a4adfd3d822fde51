import { check, type Finding, found } from '../check/check.ts';

/** A weekly report tells its matters, or that the others are unchanged, or both (rules.md §6). */
export const reportEmpty = check({
  code: 'report-empty',
  severity: 'error',
  words: {
    title: '周报没有内容',
    message: () => '发现周报既没有写事项，也没有写其余无变化',
    expected: () => '写 matters（事项进展），或者写 others: 无变化，也可以都写',
    fix: () => '请补上事项进展；都没有变化的写 others: 无变化，逾期的、下个报告日以前到期的仍逐件写',
    example: { wrong: 'matters: []', right: 'others: 无变化' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { others, matters = [] } = entry.value;
      if (matters.length === 0 && others === undefined) yield found(entry, ['week']);
    }
  },
});
