import { z } from 'zod';
import { momentInWords } from '../../wording/zh-CN/portal/day.ts';
import { proofMarkWords } from '../../wording/zh-CN/view/proof-mark.ts';
import type { Source } from '../../engine/dossier/dossier.ts';
import type { Receipt } from '../../engine/time/received.ts';
import type { ViewEnv } from './env.ts';

const OnBehalf = z.object({ onBehalf: z.object({ receivedAt: z.string(), channel: z.string() }) });

/** The time of a record as marks: 自报时间, or 代录 with when and how it came; nothing where its receipt is proved (rules.md §2). */
export function proofMarks(env: ViewEnv, { entry }: Source, receipt: Receipt): readonly string[] {
  const { proof, received, registered } = receipt;
  if (proof === 'proved') return [];
  if (proof === 'self-declared') return [proofMarkWords.selfDeclared];
  const said = OnBehalf.safeParse(env.shownByPath.get(entry.path)?.value).data?.onBehalf;
  if (said === undefined) return [proofMarkWords.admitted];
  const { channel, receivedAt } = said;
  const mark = proofMarkWords.onBehalf(channel, momentInWords(receivedAt));
  const late = received === registered && receivedAt < received;
  return late ? [mark, proofMarkWords.asEntered(momentInWords(registered))] : [mark];
}
