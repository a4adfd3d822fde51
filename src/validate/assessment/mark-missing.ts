import { said } from '#wording/problems/phrases.ts';
import { markFacts } from '#engine/duties/period-duties.ts';
import { numberOf } from '#engine/score/marks.ts';
import { cutOff, periodBefore, rulesOf } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import { isRecent } from '#days/recent.ts';
import { check, type Finding } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { unitWords } from '../check/office-roles.ts';

/** After a period's end every unit in its tables gets a mark for each assessed component, or the reason why none applies, by the close (rules.md §10). Told for a month after it. */
export const markMissing = check({
  code: 'mark-missing',
  severity: 'reminder',
  words: {
    title: '单位没有评分',
    message: (p) =>
      `发现${said(p, 'period')}的“${said(p, 'name')}”有${said(p, 'count')}个单位既没有评分，也没有注明不适用：${said(p, 'units')}`,
    expected: (p) => `${said(p, 'due')}关账以前都有评分；不适用的不写 mark，写理由（why）`,
    fix: (p) =>
      said(p, 'closed') === ''
        ? `请补一份 ${said(p, 'file')}，已有一份的写明 corrects；缺评分的不能锁定`
        : `请补一份 ${said(p, 'file')}，并由复核岗在异议答复的 admits 里写明这份记录：关账以后录入的，经复核才计入`,
    example: {
      wrong: "marks:\n  - { unit: dongping, mark: '9.5' }",
      right: "marks:\n  - { unit: dongping, mark: '9.5' }\n  - { unit: qingxi, why: 本期没有现场考评 }",
    },
  },
  *find(index): Generator<Finding> {
    const { context, isUnread } = index;
    if (isUnread('assessment') || isUnread('rules')) return;
    for (const period of recentlyEnded(index))
      for (const { subject, due, missing = [], sources } of markFacts(context, period)) {
        const [source] = sources;
        if (missing.length === 0 || source === undefined) continue;
        const component = rulesOf(context, period)?.components.find(({ id }) => id === subject);
        yield {
          place: source.entry.at(source.field),
          params: {
            period: period.id,
            name: component?.name ?? subject,
            count: String(missing.length),
            units: missing.map((unit) => unitWords(index, unit)).join('、'),
            due,
            closed: due <= context.asOf ? 'yes' : '',
            file: nextFile(index, period, subject),
          },
        };
      }
  },
});

/** Periods that have ended and whose close is not long past. */
function recentlyEnded({ context, asOf, today }: CheckIndex): readonly Period[] {
  const periods: Period[] = [];
  for (let period = context.periodOn(today); period !== undefined; period = periodBefore(context, period)) {
    if (!isRecent(asOf, context.closeOf(period))) return periods;
    if (cutOff(period) <= asOf) periods.push(period);
  }
  return periods;
}

function nextFile({ ledger }: CheckIndex, { id }: Period, component: string): string {
  const numbers = ledger.assessment
    .filter(({ value }) => value.period === id && value.component === component)
    .map(numberOf);
  const suffix = numbers.length === 0 ? '' : `-${String(Math.max(...numbers) + 1)}`;
  return `assessments/${id}/${component}${suffix}.yaml`;
}
