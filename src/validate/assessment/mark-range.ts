import { said, valueWords } from '#wording/problems/phrases.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import { leagueOn } from '#engine/score/unit-result.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Component } from '#record/rules/table.ts';
import { compare, decimal, exactText, isWhole, ZERO } from '#exact/fraction.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { unitWords } from '../check/office-roles.ts';
import { assessedComponent } from './assessed-component.ts';
import { anyMark } from './mark-words.ts';

/** Digits of a figure that still fits into its column. */
const DIGITS = 12;

type Fault = Readonly<Record<string, string>>;

/** A mark lies between 0 and the full mark of the unit's league, below 0 only where the rules allow it; what is counted is a whole number (rules.md §7). */
export const markRange = check({
  code: 'mark-range',
  severity: 'error',
  words: {
    title: '评分不在应有的范围里',
    ...wordsByWhy(
      {
        negative: {
          message: (p) => `发现${said(p, 'unit')}的“${said(p, 'name')}”评分${valueWords(p)}小于0`,
          expected: () => '不小于0；规则写明可以是负数（negative）的除外',
          fix: () => '请核对评分；要扣分的，从满分里减',
        },
        count: {
          message: (p) => `发现${said(p, 'unit')}的次数${valueWords(p)}不是整数`,
          expected: () => '次数，写整数；一次几分写在计分规则里',
          fix: () => '请核对次数',
        },
        over: {
          message: (p) => `发现${said(p, 'unit')}的评分${valueWords(p)}超过满分 ${said(p, 'full')}`,
          expected: (p) => `不超过${said(p, 'full')}，即该单位排名组的满分`,
          fix: () => '请核对评分，或者计分规则里的满分',
        },
        absent: {
          message: (p) =>
            `发现${said(p, 'unit')}有“${said(p, 'name')}”的评分${valueWords(p)}，它所在的排名组没有这一部分`,
          expected: () => '只给有这一部分的排名组评分',
          fix: () => '请删去这一项，或者核对计分规则里这一部分按排名组写的满分（fullBy）',
        },
        digits: {
          message: (p) => `发现${said(p, 'unit')}的数${valueWords(p)}有${said(p, 'digits')}位数字`,
          expected: (p) => `不超过${said(p, 'limit')}位数字，表格里才印得下`,
          fix: () => '请核对，或者改用大一级的计量单位，例如把元改为万元',
        },
      },
      anyMark,
    ),
    example: { wrong: "mark: '12'  # 满分10", right: "mark: '9.5'" },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) {
      const { period, rules, component, column } = assessedComponent(index, entry) ?? {};
      for (const [n, { unit, mark }] of entry.value.marks.entries()) {
        if (mark === undefined) continue;
        const fault =
          component?.source === 'assessed' && rules !== undefined && period !== undefined
            ? partFault(index, rules, component, period, unit, mark)
            : column && longFault(mark);
        if (fault !== undefined)
          yield found(entry, ['marks', n, 'mark'], { ...fault, unit: unitWords(index, unit) });
      }
    }
  },
});

function partFault(
  { units }: CheckIndex,
  rules: Rules,
  component: Component,
  { to }: Period,
  unit: string,
  mark: string | number,
): Fault | undefined {
  const value = decimal(mark);
  const member = units.get(unit)?.value;
  const scheme = leagueScheme(rules, member && leagueOn(member, to));
  if (compare(value, ZERO) < 0 && component.negative === undefined)
    return { why: 'negative', name: component.name };
  if (scheme.method === 'linear') return isWhole(value) ? longFault(mark) : { why: 'count' };
  if (member === undefined) return undefined;
  const part = scheme.parts.find((one) => one.component.id === component.id);
  if (part === undefined) return { why: 'absent', name: component.name };
  return part.full !== undefined && compare(value, part.full) > 0
    ? { why: 'over', full: exactText(part.full) }
    : undefined;
}

function longFault(mark: string | number): Fault | undefined {
  const digits = String(mark).replaceAll(/\D/gu, '').length;
  return digits > DIGITS ? { why: 'digits', digits: String(digits), limit: String(DIGITS) } : undefined;
}
