import type { FigureView, LinkView, PeriodText, UnitRef } from '../shared/types.ts';
import type { PeriodStateView } from '../freeze/types.ts';
import type { Page } from '../shared/page.ts';
import type { UnitPeriodView } from './parts/types.ts';

/** The 核对单 of a period: the list of them, and each. */
export type StatementPeriodPage = Page<
  { readonly period: PeriodText; readonly statements: readonly StatementPage[] },
  StatementPeriodView
>;

export type StatementPage = Page<{ readonly unit: string }, StatementView>;

/** /statements/<period>/ — the 核对单 of a period that is not frozen; inside the system alone (rules.md §10). */
interface StatementPeriodView {
  readonly period: PeriodText;
  /** `2026年5月核对单`. */
  readonly title: string;
  readonly state: PeriodStateView;
  readonly ranking: LinkView;
  /** When they go out, until when and how to object, what follows. */
  readonly paragraphs: readonly string[];
  readonly leagues: readonly StatementLeagueView[];
}

interface StatementLeagueView {
  readonly name: string;
  readonly rows: readonly StatementRowView[];
}

export interface StatementRowView {
  readonly unit: UnitRef;
  readonly href: string;
  /** Null where ranks are not published. */
  readonly rank: FigureView | null;
  readonly total: FigureView;
  /** What is not counted: `3项`; null where nothing is. */
  readonly leftOut: string | null;
}

/** /statements/<period>/<unit>/ — what a unit is scored on, to be checked and signed. */
export interface StatementView {
  /** `甲县2026年5月得分核对单`. */
  readonly title: string;
  readonly view: UnitPeriodView;
  readonly paragraphs: readonly string[];
  readonly index: LinkView;
}
