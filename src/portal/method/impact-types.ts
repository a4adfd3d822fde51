import type { MomentText, RecordRef, UnitRef } from '../shared/types.ts';
import type { RankChangeView } from '../score/types.ts';

/** What a version of the rules would have made of the last frozen periods: part of its method page. */
export interface ImpactView {
  readonly written: MomentText;
  /** What is compared with what. */
  readonly intro: string;
  /** That frozen periods stay as they are. */
  readonly unchanged: string;
  readonly leagues: readonly ImpactLeagueView[];
  readonly record: RecordRef;
}

export interface ImpactLeagueView {
  /** `counties`. */
  readonly id: string;
  readonly name: string;
  /** Oldest first. */
  readonly periods: readonly ImpactPeriodView[];
}

export interface ImpactPeriodView {
  /** `2026年5月`, of a correction `2026年5月（第2版）`. */
  readonly caption: string;
  /** How many moved: `7个单位，名次变动4个，等次变动1个`. */
  readonly summary: string;
  /** In the order of the new table, units that are not ranked last. */
  readonly rows: readonly ImpactRowView[];
}

export interface ImpactRowView {
  readonly unit: UnitRef;
  readonly rank: BeforeAfterView;
  readonly total: BeforeAfterView;
  readonly grade: BeforeAfterView;
  readonly move: RankChangeView;
}

/** A value by the old rules and by the new; `null` prints 「—」. */
export interface BeforeAfterView {
  readonly before: string | null;
  readonly after: string | null;
  /** Where the old one is taken apart. */
  readonly href: string | null;
}
