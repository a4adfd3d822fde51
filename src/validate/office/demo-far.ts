import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** How many years after the last that the record tells anything of. As for `--as-of`, which the machine's clock bounds. */
const YEARS_AHEAD = 10;

/**
 * A demo's day stands near what the demo tells: a period is scored for every month until then, each with pages of
 * its own, and after a century of them no machine has the memory.
 */
export const demoFar = check({
  code: 'demo-far',
  severity: 'error',
  words: {
    title: '演示的日期太远',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}，台账里的放假安排和计分规则都远在这以前`,
    expected: (p) => `不晚于${said(p, 'last')}年：到这一天为止的每个月都要计分、都有网页，太远了算不完`,
    fix: () => '请改为台账所记事情前后的一个时刻；不是演示的单位，删去 demo',
    example: {
      wrong: 'demo: { asOf: 2150-01-01 09:00, notice: 演示数据 }',
      right: 'demo: { asOf: 2026-06-30 09:00, notice: 演示数据 }',
    },
  },
  *find({ ledger, whole }): Generator<Finding> {
    const reported = whole.ledger;
    const years = [
      ...reported.calendar.map(({ value: { year } }) => year),
      ...reported.rules.map(({ value: { from } }) => Number(from.slice(0, 4))),
    ];
    const last = Math.max(...years) + YEARS_AHEAD;
    for (const entry of ledger.office) {
      const { asOf } = entry.value.demo ?? {};
      if (years.length > 0 && asOf !== undefined && Number(asOf.slice(0, 4)) > last)
        yield found(entry, ['demo', 'asOf'], { last: String(last) });
    }
  },
});
