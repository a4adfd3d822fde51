import type { Named } from '../section-facts.ts';
import type { Names } from '../names.ts';

/** Units of one kind, `机关科室`. */
export interface UnitGroup {
  readonly name: string;
  readonly units: readonly string[];
}

/** What the section's doors know beside its forms' facts: `/submit/<section>/door.json`, internal alone. */
export interface DoorFacts {
  readonly names: Names;
  /** The section's posts, one of which enters, and the section itself. */
  readonly posts: readonly Named[];
  /** Kinds of meetings, each with what a meeting of that kind is called in a path, and the word for a matter that comes from it. */
  readonly meetings: readonly { readonly name: string; readonly slug: string; readonly source: string }[];
  /** The office's kinds of units, with those of today. */
  readonly groups: readonly UnitGroup[];
  /** Paths of meetings that stand already. */
  readonly held: readonly string[];
}
