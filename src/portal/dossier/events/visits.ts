import { inspectionText } from '#wording/inspections/words.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { responseOf } from '#engine/inspections/response.ts';
import { inspectionHref, inspectionName } from '../../inspections/inspection-row.ts';
import { inspectionSaid } from '../../inspections/inspection-view.ts';
import { postName, sectionName, type ViewEnv } from '../../env/env.ts';
import type { Happening } from './happening.ts';

/** The inspections that touched a matter, and the exposure that it comes from with what was concluded of it (mechanisms.md rows 12, 15–18). */
export function visits(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  const made = dossier.inspections.map((fact): Happening => {
    const { entry, on } = fact;
    return {
      day: on,
      side: 'leader',
      who: postName(env, entry.value.leader),
      text: inspectionText.event(inspectionName(entry), inspectionSaid(entry, dossier.id)),
      href: inspectionHref(entry.value.id),
      reported: { source: { entry, field: ['on'] }, receipt: fact },
    };
  });
  return [...made, ...exposure(env, dossier)];
}

function exposure(env: ViewEnv, dossier: Dossier): readonly Happening[] {
  const response = responseOf(env.context, dossier);
  if (response === undefined) return [];
  const entry = response.exposure;
  const { date, from, title, verdict } = entry.value;
  const receipt = env.context.receiptOf(entry);
  return [
    {
      day: date,
      first: true,
      side: 'system',
      who: from,
      text: inspectionText.exposed(from, title),
      tone: 'late',
      reported: { source: { entry, field: ['title'] }, receipt },
    },
    ...(verdict === undefined
      ? []
      : [
          {
            day: verdict.on,
            side: 'section' as const,
            who: sectionName(env),
            text: inspectionText.verified(verdict.result),
            reported: { source: { entry, field: ['verdict'] }, receipt },
          },
        ]),
  ];
}
