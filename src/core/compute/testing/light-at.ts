import { liveLight } from '../light.ts';
import type { Records } from './ledger-of.ts';
import type { MatterSpec } from './matter.ts';
import { soloAt } from './solo.ts';

/** Light, reason and amount of t1 for a unit at a moment. */
export function lightAt(moment: string, spec: Partial<MatterSpec>, unit = 'jia', ...more: Records[]): string {
  const { context, dossier } = soloAt(moment, spec, ...more);
  const { light, reason, amount } = liveLight(context, dossier, unit);
  return `${light} ${reason} ${String(amount)}`;
}

/** The same at noon of a day. */
export function lightOn(day: string, spec: Partial<MatterSpec>, unit?: string): string {
  return lightAt(`${day} 12:00`, spec, unit);
}

/** A plan handed in and filed on 7 May 2026. */
export const FILED = { plan: '2026-05-07 10:00', filed: '2026-05-07' };
