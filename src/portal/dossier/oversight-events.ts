import { oversightText } from '#wording/dossier/sentences.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, signerName, unitRef, type ViewEnv } from '../env/env.ts';
import type { Happening } from './happening.ts';

/** What leaders said of a matter on the spot (现场点评), and what the office decided against a unit because of it. */
export function oversightEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  const { reviews, measures } = byTask(env);
  const look = liveLook(env.context.asOf);
  const reported = (entry: EntryOf<'siteReview'> | EntryOf<'measure'>) => ({
    source: { entry, field: ['on'] },
    receipt: env.context.receiptOf(entry),
  });
  const isThere = (entry: EntryOf<'siteReview'> | EntryOf<'measure'>) =>
    isSeen(env.context.receiptOf(entry), look);
  return [
    ...(reviews.get(dossier.id) ?? []).filter(isThere).map((entry): Happening => ({
      day: entry.value.on,
      side: 'leader',
      who: postName(env, entry.value.leader),
      text: oversightText.review(entry.value.kind, entry.value.month, entry.value.comment),
      reported: reported(entry),
    })),
    ...(measures.get(dossier.id) ?? []).filter(isThere).map((entry): Happening => ({
      day: entry.value.on,
      side: 'leader',
      who: signerName(env, entry.value.approval),
      text: oversightText.measure(entry.value.kind, unitRef(env, entry.value.unit).name, entry.value.text),
      tone: 'late',
      reported: reported(entry),
    })),
  ];
}

function byTask({ context }: ViewEnv) {
  return context.memo('oversight-by-task', '', () => {
    const reviews = new Map<string, EntryOf<'siteReview'>[]>();
    for (const entry of context.ledger.siteReview)
      for (const task of new Set(entry.value.tasks)) reviews.set(task, [...(reviews.get(task) ?? []), entry]);
    return {
      reviews,
      measures: Map.groupBy(context.ledger.measure, ({ value }) => value.task),
    };
  });
}
