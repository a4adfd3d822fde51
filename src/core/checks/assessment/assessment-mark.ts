import { leagueOf } from '../../compute/league-of.ts';
import { partOf } from '../../compute/parts.ts';
import { compare, decimal, exactText } from '../../exact/fraction.ts';
import type { EntryOf } from '../../ledger.ts';
import type { Check, Finding } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { assessedComponent, type Assessed } from './assessed-component.ts';
import { markFindings } from './listed-marks.ts';

/** A unit has one mark a file, from 0 to the full mark of its league, or a number of times; where none applies, the reason (rules-v1 §11). */
export const assessmentMark: Check = {
  code: 'assessment-mark',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) {
      const assessed = assessedComponent(index, entry);
      yield* markFindings(index, entry, (unit, mark) => markFault(index, entry, assessed, unit, mark));
    }
  },
};

function markFault(
  index: CheckIndex,
  entry: EntryOf<'assessment'>,
  { rules, component }: Partial<Assessed> = {},
  unit: string,
  mark: string | number,
): Readonly<Record<string, string>> | undefined {
  const value = decimal(mark);
  if (rules === undefined || component?.source !== 'assessed') return undefined;
  if (rules.ranking.method === 'linear') return value.n < 0n || value.d !== 1n ? { why: 'count' } : undefined;
  if (value.n < 0n) return { why: 'negative' };
  const member = index.units.get(unit);
  if (member === undefined) return undefined;
  const { full } = partOf(rules, component, leagueOf(member.value, entry.value.month), undefined);
  return full !== undefined && compare(value, full) > 0 ? { why: 'over', full: exactText(full) } : undefined;
}
