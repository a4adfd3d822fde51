import type { DownloadView, LinkView, PeriodText, RuleRef, UnitRef } from '../shared/types.ts';
import type { EditionView } from '../freeze/types.ts';
import type { ScoreTableView } from './types.ts';

/** /ranking/<period>/v<n>/ — a version that was replaced, exactly as it was frozen. */
export interface ReplacedVersionView {
  readonly period: PeriodText;
  readonly version: number;
  /** `2026年5月排名（第1版）`. */
  readonly title: string;
  /** By what it was replaced, when and why. */
  readonly replacedText: string;
  /** The version that stands. */
  readonly latest: LinkView;
  readonly edition: EditionView;
  readonly leagues: readonly LockedLeagueView[];
  readonly downloads: readonly DownloadView[];
}

/** A league's table from the edition alone. */
export interface LockedLeagueView extends ScoreTableView {
  readonly unranked: readonly LockedUnrankedView[];
}

interface LockedUnrankedView {
  readonly unit: UnitRef;
  readonly reason: string;
  readonly rule: RuleRef;
}
