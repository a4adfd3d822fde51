import { rollBack } from '#calendar/working-days.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import { shownNodeId } from '#portal/env/shown-node-id.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import type { NewAsk } from '#form/begin/ask.ts';
import { newRecord } from '#form/begin/new-record.ts';
import type { KindName } from '#record/ledger.ts';
import type { BegunRecord } from '../submission/forge-place.ts';

/**
 * The record by which a duty is met, begun as `npm run new` begins it, of what may be told alone: what is known stands
 * in it, and what only whoever owes it knows is left empty, so that the check asks for it and nothing can be filed by a
 * button alone: but 签收 and 月报, of which nothing need be typed. Undefined where no one record of a known place meets it.
 */
export function begunRecord(env: ViewEnv, duty: Duty): BegunRecord | undefined {
  const { context, shownTasks } = env;
  const asked = recordOf(duty);
  if (asked === undefined) return undefined;
  const { kind, ask } = asked;
  // A node that may not be told has no name here by which it could be claimed.
  if (ask.node !== undefined && duty.dossier && shownNodeId(env, duty.dossier, ask.node) !== ask.node)
    return undefined;
  const taken = context.memo(
    'record-paths',
    '',
    () => new Set(Object.values(context.ledger).flatMap((entries) => entries.map(({ path }) => path))),
  );
  const date = lastWorkday(env);
  const begun = newRecord(context, kind, { ...ask, date }, taken, {
    titleOf: ({ id }) => shownTasks.get(id)?.value.title,
    // Before whatever hour it comes in: that hour is the forge's to prove.
    submitted: `${date} 08:00`,
    isBrief: true,
  });
  return begun.is === 'begun' ? { path: begun.path, text: begun.text } : undefined;
}

/** The kind of record by which a duty is met, and what is to be said of it; undefined where no one record does. */
export function recordOf({
  kind,
  dossier,
  who,
  subject,
}: Duty): { readonly kind: KindName; readonly ask: NewAsk } | undefined {
  const unit = who.id;
  const task = dossier?.id;
  switch (kind) {
    case 'weekly':
      return { kind: 'report', ask: { unit, week: subject } };
    case 'monthly':
      return { kind: 'monthly', ask: { unit, month: subject } };
    case 'ack':
      return { kind: 'ack', ask: { task, unit } };
    case 'plan':
      // Of a 即办件 the 签收 is the plan.
      return { kind: subject === 'prompt' ? 'ack' : 'plan', ask: { task, unit } };
    case 'node':
    case 'rectification':
      return { kind: 'claim', ask: { task, unit, node: subject } };
    case 'approval':
    case 'consent':
    case 'filing':
      return { kind: 'filing', ask: { task } };
    case 'verification':
      return { kind: 'verification', ask: { task, node: subject } };
    case 'look-back':
      return { kind: 'verification', ask: { task, node: 'end' } };
    case 'clue-decision':
    case 'weekly-issue':
    case 'key-points':
    case 'mark':
    case 'site-review':
    case 'feedback':
    case 'reply':
    case 'objection':
    case 'draw':
      return undefined;
  }
}

/** A record that stands already, in which a duty is met; undefined where there is none that the profile may read. */
export function amendedRecord({ shownByPath }: ViewEnv, duty: Duty): string | undefined {
  if (!['clue-decision', 'objection', 'feedback', 'reply'].includes(duty.kind)) return undefined;
  return duty.sources.find(({ entry }) => shownByPath.has(entry.path))?.entry.path;
}

/** Today, or the working day before it: over a rest nothing of an issue changes. */
function lastWorkday({ context }: ViewEnv): string {
  const look = liveLook(context.asOf);
  return rollBack(calendarOf(context, look), look.day);
}
