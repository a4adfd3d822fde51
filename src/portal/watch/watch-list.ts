import type { WatchKey } from '#wording/watch/words.ts';
import type { RuleSection } from '../env/rule-ref.ts';
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
}
