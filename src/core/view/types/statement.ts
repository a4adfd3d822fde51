import type { FigureView, LinkView, MonthText, UnitRef } from './common.ts';
import type { MonthStateView } from './edition.ts';
import type { UnitMonthView } from './unit-month.ts';

/** /statements/<YYYY-MM>/ — the 核对单 of a month that is not frozen; inside the system alone (rules-v1 §10). */
export interface StatementMonthView {
  readonly month: MonthText;
  /** `2026年5月核对单`. */
  readonly title: string;
  readonly state: MonthStateView;
  readonly ranking: LinkView;
  /** When they go out, until when and how to object, what follows. */
  readonly paragraphs: readonly string[];
  readonly leagues: readonly StatementLeagueView[];
  readonly statements: readonly StatementView[];
}

export interface StatementLeagueView {
  readonly name: string;
  readonly rows: readonly StatementRowView[];
}

export interface StatementRowView {
  readonly unit: UnitRef;
  readonly href: string;
  readonly rank: FigureView;
  readonly total: FigureView;
  /** What is 待核 or otherwise not counted: `3项`; null where nothing is. */
  readonly leftOut: string | null;
}

/** /statements/<YYYY-MM>/<unit>/ — what a unit is scored on, to be checked and signed. */
export interface StatementView {
  /** `甲县2026年5月得分核对单`. */
  readonly title: string;
  readonly view: UnitMonthView;
  readonly paragraphs: readonly string[];
  readonly index: LinkView;
}
