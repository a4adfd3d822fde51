import { oversightText } from '#wording/dossier/sentences.ts';
import { sourceWords } from '#wording/sources/words.ts';
import type { EntryOf } from '#record/ledger.ts';
import { repliesOf } from '#engine/dossier/replies.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { sectionName, signerName, unitRef, type ViewEnv } from '../../env/env.ts';
import { sourceHref } from '../../sources/source-href.ts';
import type { Happening } from './happening.ts';

/** What the office decided against a unit because of a matter. */
export function oversightEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return (measuresByTask(env).get(dossier.id) ?? [])
    .filter((entry) => isSeen(env.context.receiptOf(entry), look))
    .map((entry): Happening => ({
      day: entry.value.on,
      side: 'leader',
      who: signerName(env, entry.value.approval),
      text: oversightText.measure(entry.value.kind, unitRef(env, entry.value.unit).name, entry.value.text),
      tone: 'late',
      reported: {
        source: { entry, field: ['on'] },
        receipt: env.context.receiptOf(entry),
      },
    }));
}

function measuresByTask({ context }: ViewEnv) {
  return context.memo('measures-by-task', '', () =>
    Map.groupBy(context.ledger.measure, ({ value }) => value.task),
  );
}

/** The papers behind a matter that want an answer and that the profile may read. */
export function shownReplies(env: ViewEnv, dossier: Dossier): readonly EntryOf<'incoming'>[] {
  return repliesOf(env.context, dossier.id).flatMap(
    ({ path }) => env.shown.incoming.find((entry) => entry.path === path) ?? [],
  );
}

/** The answers that the office gave to those who asked for one (回告). */
export function replyEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  return shownReplies(env, dossier).flatMap((entry): Happening[] => {
    const { id, reply, replied } = entry.value;
    if (reply === undefined || replied === undefined) return [];
    return [
      {
        day: replied.on,
        side: 'section',
        who: sectionName(env),
        text: sourceWords.repliedEvent(reply.to, replied.document),
        href: sourceHref('incoming', id),
        reported: { source: { entry, field: ['replied'] }, receipt: env.context.receiptOf(entry) },
      },
    ];
  });
}

/** The meetings that were held on a matter: 会商, 专题督导推进会 (mechanisms.md rows 17, 71). */
export function meetingEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return env.shown.meeting
    .filter((entry) => entry.value.tasks?.includes(dossier.id) === true)
    .filter((entry) => isSeen(env.context.receiptOf(entry), look))
    .map((entry): Happening => {
      const { id, kind, title, date } = entry.value;
      return {
        day: date,
        side: 'section',
        who: sectionName(env),
        text: oversightText.meeting(kind, title),
        tone: 'plain',
        href: sourceHref('meeting', id),
        reported: { source: { entry, field: ['tasks'] }, receipt: env.context.receiptOf(entry) },
      };
    });
}
