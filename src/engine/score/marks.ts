import type { Entry } from '#record/schema/entry.ts';
import { decimal } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Source } from '../dossier/dossier.ts';
import type { MarkFact } from '../scheme/facts.ts';
import type { Context } from '../dossier/context.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';

/** A unit's mark for an assessed component, or its figure in an information column. */
export interface MarkLine extends MarkFact {
  readonly source: Source;
}

/**
 * The marks of a unit in a period, one for each component and column that has one. Of several
 * entries by the close the last counts; one that is missing by then may be entered until the freeze,
 * which waits for it, and then its first entry counts (rules.md §10).
 */
export function markLines(context: Context, rules: Rules, unit: string, period: Period): readonly MarkLine[] {
  const { entered } = periodLook(context, period);
  const marks = marksOf(context, period).get(unit) ?? [];
  const assessed = rules.components.flatMap(({ id, source }) => (source === 'assessed' ? [id] : []));
  const columns = (rules.columns ?? []).map(({ id }) => id);
  return [...assessed, ...columns].flatMap((id) => {
    const own = marks.filter(({ line }) => line.component === id);
    return own.findLast(({ at }) => at <= entered)?.line ?? own[0]?.line ?? [];
  });
}

/** The number at the end of a file's name; the first file of a component has none and is 1. */
export function numberOf(entry: Entry<object>): number {
  return Number(entry.names['n'] ?? 1);
}

/** Orders files of a component by their numbers. */
export function byNumber(a: Entry<object>, b: Entry<object>): number {
  return numberOf(a) - numberOf(b) || compareText(a.path, b.path);
}

/** All marks of a period by unit with the moment of their entry, in its order. */
function marksOf(context: Context, period: Period): ReadonlyMap<string, readonly Entered[]> {
  return context.memo('marks', period.id, () => {
    const byUnit = new Map<string, Entered[]>();
    const entries = context.ledger.assessment
      .filter(({ value }) => value.period === period.id)
      .map((entry) => ({ entry, at: context.receiptOf(entry).registered }))
      .toSorted((a, b) => compareText(a.at, b.at) || byNumber(a.entry, b.entry));
    for (const { entry, at } of entries) {
      const { component, marks } = entry.value;
      for (const [n, { unit, mark, why }] of marks.entries()) {
        const line: MarkLine = {
          component,
          mark: mark === undefined ? undefined : decimal(mark),
          why,
          source: { entry, field: ['marks', n, 'mark'] },
        };
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), { at, line }]);
      }
    }
    return byUnit;
  });
}

interface Entered {
  readonly at: string;
  readonly line: MarkLine;
}
