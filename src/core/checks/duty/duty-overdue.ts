import { dayOf } from '../../calendar/moment.ts';
import type { Source } from '../../../engine/dossier/dossier.ts';
import { allDuties } from '../../../engine/duties/roll.ts';
import type { Debtor } from '../../../engine/duties/debtors.ts';
import type { Duty } from '../../../engine/duties/duty.ts';
import { weekLine } from '../../../engine/score/weeks.ts';
import { liveLook } from '../../../engine/time/look.ts';
import type { Place } from '../../problem.ts';
import { check, type Finding } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { mayBeMetUnread } from './unread-duties.ts';
import { inForce } from '../../schema/in-force.ts';

/** Who owes what since when (rules.md §9), units, section and leaders alike, as long as somebody waits for it; marks have a code of their own. Costs the computing of the whole ledger. */
export const dutyOverdue = check({
  code: 'duty-overdue',
  severity: 'reminder',
  run: 'overdue',
  *find(index): Generator<Finding> {
    if (index.office === undefined) return;
    const isUncertain = mayBeMetUnread(index);
    for (const duty of allDuties(index.context)) {
      const [source] = duty.sources;
      if (isUncertain(duty)) continue;
      if (duty.standing !== 'overdue' || duty.kind === 'mark' || source === undefined) continue;
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
          matters: leftOut(index, duty),
        },
      };
    }
  },
});

/** The matters that a weekly report was handed in without; empty of any other duty, and where none was handed in. */
function leftOut({ context, asOf }: CheckIndex, { kind, who, subject, from }: Duty): string {
  if (kind !== 'weekly' || from === undefined) return '';
  const line = weekLine(context, who.id, { week: subject, reportDay: from }, liveLook(asOf));
  if (line === undefined || line.reports.length === 0) return '';
  return line.unreported.map(({ dossier }) => `${dossier.id}“${dossier.task.value.title}”`).join('、');
}

/** Where nothing was handed in yet and only the rule stands behind a duty, the one who owes it is the place. */
function placeOf({ ledger, units }: CheckIndex, { who }: Duty, { entry, field }: Source): Place {
  const debtor = units.get(who.id);
  return debtor !== undefined && ledger.rules.some((rules) => rules === entry)
    ? debtor.at(['id'])
    : entry.at(field);
}

function nameOf({ units, posts, today }: CheckIndex, { kind, id }: Debtor): string {
  if (kind === 'leaders') return '';
  if (kind === 'post') return posts.get(id)?.name ?? id;
  return inForce(units.get(id)?.value.names, today)?.name ?? id;
}
