import { decimal, type Fraction } from '../exact/fraction.ts';
import type { Entry } from '../entry.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Source } from './dossier.ts';
import { checkSeen } from './horizon.ts';
import { monthHorizon } from './months.ts';

/** A unit's mark for an assessed component (rules-v1 §11). */
export interface MarkLine {
  readonly component: string;
  /** Undefined where the assessor says that it does not apply. */
  readonly mark: Fraction | undefined;
  readonly why: string | undefined;
  readonly source: Source;
}

/** The marks of a unit in a month, one for each assessed component that has one. Entered by the month's freeze, like 核验; a later entry replaces an earlier one. */
export function markLines(context: Context, rules: Rules, unit: string, month: string): readonly MarkLine[] {
  const marks = marksOf(context, month).get(unit) ?? [];
  return rules.components.flatMap(({ id, source }) =>
    source === 'assessed' ? (marks.findLast((line) => line.component === id) ?? []) : [],
  );
}

/** The number at the end of a file's name; the first file of a component has none and is 1. */
export function numberOf(entry: Entry<object>): number {
  return Number(entry.names['n'] ?? 1);
}

/** Orders files of a component by their numbers. */
export function byNumber(a: Entry<object>, b: Entry<object>): number {
  return numberOf(a) - numberOf(b) || compareText(a.path, b.path);
}

/** All marks of a month by unit, in the order of entry. */
function marksOf(context: Context, month: string): ReadonlyMap<string, readonly MarkLine[]> {
  return context.memo('marks', month, () => {
    const horizon = monthHorizon(context, month);
    const byUnit = new Map<string, MarkLine[]>();
    const entries = context.ledger.assessment
      .filter(({ value }) => value.month === month && checkSeen(value, horizon))
      .toSorted((a, b) => compareText(a.value.submitted, b.value.submitted) || byNumber(a, b));
    for (const entry of entries) {
      const { component, marks } = entry.value;
      for (const [n, { unit, mark, why }] of marks.entries()) {
        const line: MarkLine = {
          component,
          mark: mark === undefined ? undefined : decimal(mark),
          why,
          source: { entry, field: ['marks', n, 'mark'] },
        };
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), line]);
      }
    }
    return byUnit;
  });
}
