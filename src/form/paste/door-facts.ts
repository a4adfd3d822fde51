import type { Named } from '../facts.ts';
import type { Names } from '../names.ts';

/** What the section's doors know beside its forms' facts: `/submit/<section>/door.json`, internal alone. */
export interface DoorFacts {
  readonly names: Names;
  /** The section's posts, one of which enters, and the section itself. */
  readonly posts: readonly Named[];
  /** Kinds of meetings, each with what a meeting of that kind is called in a path. */
  readonly meetings: readonly { readonly name: string; readonly slug: string }[];
  /** Paths of meetings that stand already. */
  readonly held: readonly string[];
}
