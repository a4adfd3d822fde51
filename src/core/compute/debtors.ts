import { inForce } from '../schema/in-force.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';

/** Who owes: a unit, a leader's post, the section, or the leaders together. */
export interface Debtor {
  readonly kind: 'unit' | 'post' | 'section' | 'leaders';
  readonly id: string;
}

/** The section, as debtor. */
export function section(context: Context): Debtor {
  return { kind: 'section', id: context.office.secretariat };
}

/** Who checks a matter: the section, and of its own matters the post outside it (rules-v1 §1). */
export function checker(context: Context, dossier: Dossier): Debtor {
  return dossier.task.value.lead === context.office.secretariat
    ? { kind: 'post', id: context.office.drawPost }
    : section(context);
}

/** The leader in charge of the lead unit on a day. */
export function leaderOf(context: Context, dossier: Dossier, day: string): Debtor {
  const leader = inForce(context.units.get(dossier.task.value.lead)?.value.leaders, day);
  return { kind: 'post', id: leader?.post ?? dossier.task.value.leadOfficial };
}
