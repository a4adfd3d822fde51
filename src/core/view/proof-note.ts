import { proofWords } from '../../wording/zh-CN/view/proof.ts';
import type { Receipt } from '../../engine/time/received.ts';
import { dayOf } from '../calendar/moment.ts';

/** What stands beside a time that nothing proves, 自报时间, or that the section entered, 代录; empty where its receipt is proved (rules.md §2). */
export function proofNote({ proof, received, registered }: Receipt): string {
  if (proof === 'proved') return '';
  if (proof === 'self-declared') return proofWords.selfDeclared;
  return proofWords.onBehalf(dayOf(received), dayOf(registered));
}
