import { z } from 'zod';
import { dayOf, timeOf } from '#days/moment.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import type { Source } from '#engine/dossier/dossier.ts';
import type { Receipt } from '#engine/time/received.ts';
import type { ViewEnv } from '../env.ts';
import { proofMarkWords } from '#wording/shared/proof.ts';

const OnBehalf = z.object({ onBehalf: z.object({ receivedAt: z.string(), channel: z.string() }) });
const Claimed = z.object({ submitted: z.string() });

/**
 * The time of a record as marks: 自报时间, or 代录 with when and how it came; where its receipt is proved, the moment
 * that it claims for itself if that is earlier: it does not count (rules.md §2).
 */
export function proofMarks(env: ViewEnv, { entry }: Source, receipt: Receipt): readonly string[] {
  const { proof, received, registered } = receipt;
  if (proof === 'proved') {
    const claimed = Claimed.safeParse(env.shownByPath.get(entry.path)?.value).data?.submitted;
    if (claimed === undefined || claimed >= received) return [];
    const isSameDay = dayOf(claimed) === dayOf(received);
    return [proofMarkWords.claimed(isSameDay ? timeOf(claimed) : momentInWords(claimed))];
  }
  if (proof === 'self-declared') return [proofMarkWords.selfDeclared];
  const said = OnBehalf.safeParse(env.shownByPath.get(entry.path)?.value).data?.onBehalf;
  if (said === undefined) return [proofMarkWords.admitted];
  const { channel, receivedAt } = said;
  const mark = proofMarkWords.onBehalf(channel, momentInWords(receivedAt));
  const late = received === registered && receivedAt < received;
  return late ? [mark, proofMarkWords.asEntered(momentInWords(registered))] : [mark];
}
