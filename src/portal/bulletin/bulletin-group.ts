import type { Heading } from '#wording/bulletin/sentences.ts';
import { withheld } from '../duties/duty-list.ts';
import type { BulletinGroupView, BulletinLineView, HeadView } from './types.ts';
import type { UnitRef } from '../shared/types.ts';
import type { ListedUnitView } from '../ranking/types.ts';

/** A fact of a bulletin: its line, or that it may not be named. */
export type BulletinFact = BulletinLineView | undefined;

/** A list of facts under a heading; those that may not be named are counted. */
export function bulletinGroup(
  [title, none]: Heading,
  facts: readonly BulletinFact[],
  note: string | null = null,
): BulletinGroupView {
  const lines = facts.flatMap((fact) => fact ?? []);
  return { title, note, lines, none, withheld: withheld(facts.length - lines.length) };
}

/** A unit, or whoever has a name, at the head of a line. */
function headOf({ name, href }: UnitRef): HeadView {
  return { text: name, href };
}

/** A line about one unit. */
export function unitLine({ unit, text, href }: ListedUnitView): BulletinLineView {
  return { head: headOf(unit), text, href, who: [] };
}
