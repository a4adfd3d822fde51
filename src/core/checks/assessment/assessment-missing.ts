import { monthOf, previousMonth } from '../../calendar/day.ts';
import { isRecent } from '../../calendar/recent.ts';
import { leagueMonths } from '../../compute/league.ts';
import { byNumber, numberOf } from '../../compute/marks.ts';
import { freezeMoment, rulesOf } from '../../compute/months.ts';
import type { Rules } from '../../schema/rules.ts';
import { found, type Check, type Finding } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { unitWords } from '../office-roles.ts';

/** When a month may be frozen, every unit in its tables has a mark for each assessed component, or the reason why none applies (rules-v1 §11). */
export const assessmentMissing: Check = {
  code: 'assessment-missing',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    const { context, isUnread } = index;
    if (isUnread('assessment') || isUnread('rules')) return;
    for (const month of recentMonths(index)) {
      const entry = rulesOf(context, month);
      for (const [n, component] of (entry?.value.components ?? []).entries()) {
        if (entry === undefined || component.source !== 'assessed') continue;
        const files = index.ledger.assessment
          .filter(({ value }) => value.month === month && value.component === component.id)
          .toSorted(byNumber);
        const marked = new Set(files.flatMap(({ value }) => value.marks.map(({ unit }) => unit)));
        const missing = unitsToMark(index, month, component).filter((unit) => !marked.has(unit));
        if (missing.length === 0) continue;
        const last = files.at(-1);
        const params = {
          month,
          name: component.name,
          count: String(missing.length),
          units: missing.map((unit) => unitWords(index, unit)).join('、'),
          file: `assessments/${month}/${component.id}${last === undefined ? '' : `-${String(numberOf(last) + 1)}`}.yaml`,
        };
        yield last === undefined
          ? found(entry, ['components', n, 'id'], params)
          : found(last, ['marks'], params);
      }
    }
  },
};

/** Months whose freeze has come and is not long past: what is entered later changes no figure. */
function recentMonths({ context, asOf, today }: CheckIndex): readonly string[] {
  const months: string[] = [];
  for (let month = previousMonth(monthOf(today)); ; month = previousMonth(month)) {
    const freeze = freezeMoment(context, month);
    if (!isRecent(asOf, freeze)) return months;
    if (freeze <= asOf) months.push(month);
  }
}

/** The members of the tables that have something to gain in the component; who stands below for want of work needs no mark. */
function unitsToMark(
  { context }: CheckIndex,
  month: string,
  { id }: Rules['components'][number],
): readonly string[] {
  return leagueMonths(context, month).flatMap(({ rows, unranked }) =>
    [...rows, ...unranked.filter(({ reason }) => reason === 'no-data')]
      .filter(({ score }) => score?.parts.some((part) => part.component.id === id && part.full?.n !== 0n))
      .map(({ unit }) => unit.value.id),
  );
}
