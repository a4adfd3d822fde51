import type { Source } from '#engine/dossier/dossier.ts';
import type { Receipt } from '#engine/time/received.ts';
import type { TaskEventView } from './types.ts';

/** Something that happened to a matter, or lies ahead, before it is told. */
export interface Happening {
  readonly day: string;
  readonly time?: string;
  /** What all else of its day follows from. */
  readonly first?: true;
  readonly side: TaskEventView['side'];
  readonly who: string;
  readonly text: string;
  readonly tone?: TaskEventView['tone'];
  /** The record that tells it, with its receipt; none of what lies ahead. */
  readonly reported?: { readonly source: Source; readonly receipt: Receipt };
}
