import { inForce } from '#record/schema/in-force.ts';
import { leadOf } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook } from '../time/look.ts';

/** Who owes: a unit, a post, the section, or the leaders together. */
export interface Debtor {
  readonly kind: 'unit' | 'post' | 'section' | 'leaders';
  readonly id: string;
}

/** The leaders together, who go on site (rules.md §9). */
export const LEADERS: Debtor = { kind: 'leaders', id: 'leaders' };

/** A unit, as debtor. */
export function unitDebtor(id: string): Debtor {
  return { kind: 'unit', id };
}

/** The section, as debtor. */
export function section({ office }: Context): Debtor {
  return { kind: 'section', id: office.secretariat };
}

/** The post outside the section, which draws the sample and checks the section's own matters (rules.md §1, §4). */
export function postOutside({ office }: Context): Debtor {
  return { kind: 'post', id: office.drawPost };
}

/** Who checks what a unit did in a matter on a day: the section, and where the matter or the work is its own, the post outside. */
export function verifierOf(context: Context, dossier: Dossier, day: string, unit?: string): Debtor {
  const own = [leadOn(context, dossier, day), unit].includes(context.office.secretariat);
  return own ? postOutside(context) : section(context);
}

/** 分管领导: the leader in charge of the unit that leads on a day; where it has none, the official whom the notice names. */
export function leaderOf(context: Context, dossier: Dossier, day: string): Debtor {
  const leaders = context.units.get(leadOn(context, dossier, day))?.value.leaders;
  return { kind: 'post', id: inForce(leaders, day)?.post ?? dossier.task.value.leadOfficial };
}

/** Who an id names that may be the section, a unit or a post. */
export function debtorNamed(context: Context, id: string): Debtor {
  if (id === context.office.secretariat) return section(context);
  return context.units.has(id) ? unitDebtor(id) : { kind: 'post', id };
}

function leadOn(context: Context, dossier: Dossier, day: string): string {
  return leadOf(dossier, { ...liveLook(context.asOf), day });
}
