import { dayOf } from '../../calendar/moment.ts';
import { isRecent } from '../../calendar/recent.ts';
import type { Source } from '../../compute/dossier.ts';
import { allDuties } from '../../compute/duties.ts';
import type { Debtor } from '../../compute/debtors.ts';
import type { Duty, DutyKind } from '../../compute/duty.ts';
import type { Place } from '../../problem.ts';
import type { Check, Finding } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { inForce } from '../../schema/in-force.ts';

/** Duties whose time is over for good: told for a month, while the others are told until they are met. */
const PASSING: readonly DutyKind[] = ['weekly', 'monthly', 'weekly-issue', 'key-points', 'site-review'];

/** Who owes what since when (rules-v1 §9), units, section and leaders alike. Costs the computing of the whole ledger. */
export const dutyOverdue: Check = {
  code: 'duty-overdue',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    if (index.office === undefined) return;
    for (const duty of allDuties(index.context)) {
      const [source] = duty.sources;
      if (duty.standing !== 'overdue' || source === undefined || isPast(index, duty)) continue;
      const { kind, subject, dossier, due, late } = duty;
      yield {
        place: placeOf(index, duty, source),
        params: {
          kind,
          subject,
          who: nameOf(index, duty.who),
          title: dossier?.task.value.title ?? '',
          due: due.endsWith('24:00') ? dayOf(due) : due,
          late: String(late),
        },
      };
    }
  },
};

/** Where nothing was handed in yet and only the rule stands behind a duty, the one who owes it is the place. */
function placeOf({ ledger, units }: CheckIndex, { who }: Duty, { entry, field }: Source): Place {
  const debtor = units.get(who.id);
  return debtor !== undefined && ledger.rules.some((rules) => rules === entry)
    ? debtor.at(['id'])
    : entry.at(field);
}

function isPast({ today }: CheckIndex, { kind, due }: Duty): boolean {
  return PASSING.includes(kind) && !isRecent(today, due);
}

function nameOf({ units, posts, today }: CheckIndex, { kind, id }: Debtor): string {
  if (kind === 'leaders') return '';
  if (kind === 'post') return posts.get(id)?.name ?? id;
  return inForce(units.get(id)?.value.names, today)?.name ?? id;
}
