import type { WatchKey } from '#wording/watch/words.ts';
import type { RuleSection } from '../env/rule-ref.ts';
import type { UnitRef } from '../shared/types.ts';
import type { WatchRowView } from './watch-row.ts';

/** A list by rule: its rows, and what is told of how they came there. */
export interface WatchList {
  readonly key: WatchKey;
  /** In the order of the list. */
  readonly rows: readonly WatchRowView[];
  /** How many more may not be named here. */
  readonly hidden: number;
  readonly rules: readonly string[];
  /** Where the rules stand on the method page; null of what they do not say. */
  readonly section: RuleSection | null;
  /** In place of the number of rows, where that says little. */
  readonly countText?: string;
  /** The same unit by unit, above the rows. */
  readonly units?: WatchUnitsView;
}

/** A list unit by unit. */
export interface WatchUnitsView {
  readonly rows: readonly WatchUnitView[];
  /** That there are more; null where all are told. */
  readonly more: string | null;
}

/** What stands on a list of one unit, in one sentence. */
export interface WatchUnitView {
  readonly unit: UnitRef;
  readonly text: string;
}
