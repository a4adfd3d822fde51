import { diffDays } from '#days/day.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { roleOf } from '#record/office/words.ts';
import { isVerificationSeen } from '../dossier/claims.ts';
import type { Context } from '../dossier/context.ts';
import { papersIn } from '../dossier/papers-in.ts';
import type { Dossier, InspectionFact, Source } from '../dossier/dossier.ts';
import { isSeen, liveLook } from '../time/look.ts';

/** Something that those who supervise did about a matter. */
export interface SupervisionAct {
  readonly on: string;
  readonly what: 'verdict' | 'inspection' | 'notice' | 'event' | 'verification';
  readonly source: Source;
}

/** How fast an exposure was answered (mechanisms.md row 12). */
export interface Response {
  readonly exposure: EntryOf<'incoming'>;
  /** The first act on the day of the exposure or after it; undefined while there is none. */
  readonly first: SupervisionAct | undefined;
  /** Calendar days from the exposure to it: 1 for the next day; while there is none, to the day of the look. */
  readonly days: number;
  /** The last inspection before the exposure that touched the matter: it was known already. */
  readonly before: InspectionFact | undefined;
}

/** The response to the exposure that a matter comes from, or that names it; undefined for a matter that was never exposed. */
export function responseOf(context: Context, dossier: Dossier): Response | undefined {
  const exposure = exposureOf(context, dossier);
  if (exposure === undefined) return undefined;
  const { date } = exposure.value;
  const first = actsOf(context, dossier, exposure)
    .filter(({ on }) => on >= date)
    .toSorted((a, b) => compareText(a.on, b.on))[0];
  return {
    exposure,
    first,
    days: diffDays(date, first?.on ?? liveLook(context.asOf).day),
    before: dossier.inspections.findLast(({ on }) => on < date),
  };
}

/** The first of the exposures of a matter. */
function exposureOf(context: Context, { id }: Dossier): EntryOf<'incoming'> | undefined {
  return papersIn(context, id)
    .filter(({ value }) => roleOf(context.words.incomingKinds, value.kind) === 'exposure')
    .toSorted((a, b) => compareText(a.value.date, b.value.date) || compareText(a.path, b.path))[0];
}

function actsOf(
  context: Context,
  dossier: Dossier,
  exposure: EntryOf<'incoming'>,
): readonly SupervisionAct[] {
  const { verdict } = exposure.value;
  return [
    ...(verdict === undefined
      ? []
      : [{ on: verdict.on, what: 'verdict' as const, source: { entry: exposure, field: ['verdict'] } }]),
    ...dossier.inspections.map(inspectionAct),
    {
      on: dossier.task.value.notice.printed,
      what: 'notice' as const,
      source: { entry: dossier.task, field: ['notice', 'printed'] },
    },
    ...followUps(context, dossier),
  ];
}

/** What was done about a matter beside its notice, the first first: inspections, 催办 and decisions, checks. */
export function supervisionActs(context: Context, dossier: Dossier): readonly SupervisionAct[] {
  return [...dossier.inspections.map(inspectionAct), ...followUps(context, dossier)].toSorted((a, b) =>
    compareText(a.on, b.on),
  );
}

function inspectionAct({ on, entry }: InspectionFact): SupervisionAct {
  return { on, what: 'inspection', source: { entry, field: ['on'] } };
}

function followUps(context: Context, dossier: Dossier): readonly SupervisionAct[] {
  const look = liveLook(context.asOf);
  return [
    ...dossier.events
      .filter((event) => isSeen(event, look))
      .map(({ entry }) => ({ on: entry.value.on, what: 'event' as const, source: { entry, field: ['on'] } })),
    ...dossier.verifications
      .filter((check) => isVerificationSeen(check, look))
      .map(({ on, source }) => ({ on, what: 'verification' as const, source })),
  ];
}
