import type { Edition } from '#record/freeze/edition.ts';
import type { Context } from '../dossier/context.ts';
import { officeRolls } from '../duties/roll.ts';
import type { Period } from '../time/periods.ts';

type OfficeCount = NonNullable<NonNullable<Edition['inside']>['office']>[number];

/** How many duties of a period the section, the leaders and each post had, and met in time (rules.md §9). */
export function officeCounts(context: Context, period: Period): readonly OfficeCount[] {
  return officeRolls(context, period).map(({ who: { kind, id }, due, onTime }) => ({
    // A unit on the roll of those who supervise is the section.
    kind: kind === 'unit' ? 'section' : kind,
    id,
    due: due.length,
    onTime,
  }));
}
