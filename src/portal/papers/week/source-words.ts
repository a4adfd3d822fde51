import type { Dossier } from '#engine/dossier/dossier.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { sourceText } from '#wording/papers/phrases.ts';
import type { ViewEnv } from '../../env/env.ts';

/** Where a matter comes from in a few words: the meeting with its day and item, the paper with its number. */
export function sourceBrief({ context }: ViewEnv, { task }: Dossier): string {
  const { kind, meeting, decision, incoming } = task.value.source;
  const held = context.ledger.meeting.find(({ value }) => value.id === meeting)?.value;
  if (held !== undefined) return sourceText.meeting(held.title, dayInWords(held.date), decision);
  const paper = context.ledger.incoming.find(({ value }) => value.id === incoming)?.value;
  return paper === undefined ? kind : sourceText.paper(kind, paper.title, paper.document);
}
