import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { isProvisional } from '../calendar/working-days.ts';
import { calendarOf } from '../../engine/time/reckoning.ts';
import type { Look } from '../../engine/time/look.ts';
import type { ViewEnv } from './env.ts';

/** What a line says that rests on a year whose working days are not loaded: 暂定 (rules.md §2). Both days count; the earlier first or not. */
export function provisionalInput(env: ViewEnv, look: Look, a: string, b: string): readonly string[] {
  const [from, to] = a < b ? [a, b] : [b, a];
  return isProvisional(calendarOf(env.context, look), from, to) ? [nodeWords.provisional] : [];
}
