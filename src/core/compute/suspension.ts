import type { Dossier } from './dossier.ts';
import { recordSeen, type Horizon } from './horizon.ts';

/** A pause of a matter by written decision of 主要领导; `to` is the day of resumption (rules-v1 §3). */
export interface Suspension {
  readonly from: string;
  readonly to: string | undefined;
}

/** The pauses of a task as seen from a horizon, in order. */
export function suspensions(dossier: Dossier, horizon: Horizon): readonly Suspension[] {
  const result: Suspension[] = [];
  let from: string | undefined;
  for (const { value } of dossier.events) {
    if (!recordSeen(value, horizon) || value.approval === undefined) continue;
    if (value.kind === '暂停') from ??= value.on;
    if (value.kind === '恢复' && from !== undefined) {
      result.push({ from, to: value.on });
      from = undefined;
    }
  }
  if (from !== undefined) result.push({ from, to: undefined });
  return result;
}

/** Whether the task rests on a day. */
export function isSuspended(dossier: Dossier, horizon: Horizon): boolean {
  return suspensions(dossier, horizon).some((pause) => pause.to === undefined || (pause.from <= horizon.day && horizon.day < pause.to));
}

/** The day a task was ended by 主要领导 (终止), if it was. */
export function terminatedOn(dossier: Dossier, horizon: Horizon): string | undefined {
  return dossier.events.find(({ value }) => value.kind === '终止' && value.approval !== undefined && recordSeen(value, horizon))?.value.on;
}
