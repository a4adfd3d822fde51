import { leagueScheme } from '../../../engine/scheme/league-scheme.ts';
import { leagueOn } from '../../../engine/score/unit-result.ts';
import type { Period } from '../../../engine/time/periods.ts';
import type { Rules } from '../../../record/rules/rules.ts';
import type { Component } from '../../../record/rules/table.ts';
import { compare, decimal, exactText } from '../../exact/fraction.ts';
import { check, type Finding, found } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { unitWords } from '../office-roles.ts';
import { assessedComponent } from './assessed-component.ts';

/** Digits of a figure that still fits into its column. */
const DIGITS = 12;

type Fault = Readonly<Record<string, string>>;

/** A mark lies between 0 and the full mark of the unit's league, below 0 only where the rules allow it; what is counted is a whole number (rules.md §7). */
export const markRange = check({
  code: 'mark-range',
  severity: 'error',
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
  if (value.n < 0n && component.negative === undefined) return { why: 'negative', name: component.name };
  if (scheme.method === 'linear') return value.d === 1n ? longFault(mark) : { why: 'count' };
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
