import { eventText } from '#wording/dossier/sentences.ts';
import { dayOf, timeOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { planCourse, type PlanVersion } from '#engine/dossier/plan-course.ts';
import { liveLook } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, sectionName, unitRef, type ViewEnv } from '../../env/env.ts';
import type { Happening } from './happening.ts';

/** The plan's course: versions handed in, and what leaders and section said of each. */
export function planEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  const { versions, changes } = planCourse(env.context, dossier, liveLook(env.context.asOf));
  return versions.flatMap((version): Happening[] => {
    const { plan, received } = version;
    const isChange = changes.includes(version);
    return [
      {
        day: dayOf(received),
        time: timeOf(received),
        side: 'unit',
        who: unitRef(env, plan.value.unit).name,
        text: isChange
          ? eventText.changeAsked(version.version, plan.value.changeReason ?? '')
          : eventText.planned(version.version),
        reported: { source: { entry: plan, field: ['submitted'] }, receipt: env.context.receiptOf(plan) },
      },
      ...decisions(env, version, isChange),
    ];
  });
}

/** What leaders and section said of a version. */
function decisions(env: ViewEnv, version: PlanVersion, isChange: boolean): Happening[] {
  const { approved, chief, returned, refused, filed } = version;
  const reported = (entry: EntryOf<'filing'>, field: string) => ({
    source: { entry, field: [field] },
    receipt: env.context.receiptOf(entry),
  });
  const leader = (
    decision: PlanVersion['chief'],
    field: string,
    text: string,
    tone: Happening['tone'] = 'plain',
  ): Happening[] =>
    decision === undefined
      ? []
      : [
          {
            day: decision.on,
            side: 'leader',
            who: nameOf(env, decision.by),
            text,
            tone,
            reported: reported(decision.entry, field),
          },
        ];
  const consent = isChange ? eventText.consented : eventText.approved(version.version);
  return [
    ...leader(approved, 'approval', consent),
    ...leader(chief, 'chiefConsent', eventText.consented),
    ...leader(returned, 'returned', eventText.returned(returned?.reason ?? ''), 'late'),
    ...leader(refused, 'refused', eventText.refused(refused?.reason ?? ''), 'late'),
    ...(filed === undefined
      ? []
      : [
          {
            day: filed.on,
            side: 'section' as const,
            who: sectionName(env),
            text: eventText.filed(version.version, version.assessed.length + 1),
            reported: reported(filed.entry, 'filed'),
          },
        ]),
  ];
}

/** A post or unit that decided, by name. */
function nameOf(env: ViewEnv, id: string): string {
  return env.context.units.has(id) ? unitRef(env, id).name : postName(env, id);
}
