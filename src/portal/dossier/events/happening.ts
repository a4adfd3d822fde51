import type { Source } from '#engine/dossier/dossier.ts';
import type { Receipt } from '#engine/time/received.ts';
import type { DayText, RecordRef, SystemFieldView } from '../../shared/types.ts';

export interface TaskEventView {
  readonly day: DayText;
  /** Time of receipt, `14:20`; null where only the day counts. */
  readonly time: string | null;
  /** Who acted: decides the column in which it stands. */
  readonly side: 'leader' | 'section' | 'unit' | 'system';
  readonly who: string;
  readonly text: string;
  /** The page that tells more of it. */
  readonly href: string | null;
  /** `late` is set in red, `ahead` lies after the as-of day. */
  readonly tone: 'plain' | 'late' | 'done' | 'ahead';
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

/** Something that happened to a matter, or lies ahead, before it is told. */
export interface Happening {
  readonly day: string;
  readonly time?: string;
  /** What all else of its day follows from. */
  readonly first?: true;
  readonly side: TaskEventView['side'];
  readonly who: string;
  readonly text: string;
  readonly href?: string;
  readonly tone?: TaskEventView['tone'];
  /** The record that tells it, with its receipt; none of what lies ahead. */
  readonly reported?: { readonly source: Source; readonly receipt: Receipt };
}
