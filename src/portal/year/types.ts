import type { FieldView, FigureView, LinkView, RecordRef, UnitRef } from '../shared/types.ts';
import type { StepView } from '../sheet/parts/types.ts';
import type { Page } from '../shared/page.ts';

/** /year/<YYYY>/ — the annual appraisal, where the rules have one; 预报 is in the internal build alone. */
export interface YearView {
  /** `2026`. */
  readonly year: string;
  readonly href: string;
  /** `2026年度考核`. */
  readonly title: string;
  /** `2026年度考核（预报）`. */
  readonly linkText: string;
  /** `预报` or `终报`. */
  readonly stateText: string;
  /** Why it is 预报, or what the 终报 rests on. */
  readonly text: string;
  /** `1月未锁定，各单位都不计。`; null where no period that is over is missing. */
  readonly holesText: string | null;
  /** `4个月（2月至5月）`. */
  readonly frozenText: string;
  readonly rule: LinkView;
  readonly leagues: readonly YearLeagueView[];
  /** 市本级: J alone. */
  readonly city: readonly YearCityRowView[];
  /** Whether the rules know grades at all. */
  readonly graded: boolean;
  /** What each unit had in hand; inside the system alone, null where the rules know no tasks. */
  readonly statistics: YearStatisticsView | null;
  /** Against the 预报 of the year's end; null while 预报, and in the public build, which never saw one. */
  readonly differences: YearDifferencesView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface YearLeagueView {
  readonly id: string;
  readonly name: string;
  readonly shows: YearColumns;
  /** `0.7 × M + 0.3 × J`: what makes the total. */
  readonly formula: string;
  readonly rows: readonly YearRowView[];
  /** Why there are no rows, or no ranks; null otherwise. */
  readonly note: string | null;
  readonly apartTitle: string;
  /** When a unit is judged apart. */
  readonly apartNote: string;
  readonly apart: readonly YearApartRowView[];
  readonly footnotes: readonly string[];
}

/** Which columns a league's table has: what the rules leave out or do not publish is none. */
export interface YearColumns {
  readonly rank: boolean;
  /** Ranked periods and their mean; none where a league goes by J alone. */
  readonly periods: boolean;
  readonly mean: boolean;
  readonly mark: boolean;
  readonly total: boolean;
  readonly grade: boolean;
}

export interface YearRowView {
  /** The numeral; null while a total of the league is missing. */
  readonly rank: string | null;
  readonly tied: boolean;
  readonly rankText: string;
  readonly unit: UnitRef;
  readonly grade: string | null;
  readonly periods: YearPeriodsView;
  /** Leads to how it came about. */
  readonly mean: FigureView;
  readonly mark: FigureView;
  /** `0.7 × 88.64 + 0.3 × 91.50`; null while there is no total. */
  readonly sum: string | null;
  readonly total: FigureView;
  readonly remarks: readonly string[];
}

/** `10个月`, and the periods that gave nothing: `3月无主办计分事项`. */
export interface YearPeriodsView {
  readonly text: string;
  readonly missing: readonly string[];
}

export interface YearApartRowView {
  readonly unit: UnitRef;
  readonly periods: YearPeriodsView;
  readonly mean: FigureView;
  readonly mark: FigureView;
  /** Why it is judged apart, then what is remarkable. */
  readonly remarks: readonly string[];
}

export interface YearCityRowView {
  readonly unit: UnitRef;
  readonly total: FigureView;
  readonly grade: string | null;
}

/** 年度承办事项办理情况汇总表: a row for each unit that was there in the year. */
export interface YearStatisticsView {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** One for each column. */
    readonly figures: readonly number[];
    /** `取消评先选优资格`; null otherwise. */
    readonly remark: string | null;
  }[];
}

export interface YearDifferencesView {
  readonly text: string;
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** `各期均分：88.10 → 88.64`. */
    readonly changes: readonly string[];
  }[];
}

export type YearUnitPage = Page<{ readonly year: string; readonly unit: string }, YearUnitView>;

/** /year/<YYYY>/<unit>/ — how a unit's year came about, so that a pencil can follow it. */
export interface YearUnitView {
  readonly year: string;
  readonly unit: UnitRef;
  /** `工程科2026年度得分`. */
  readonly title: string;
  readonly appraisal: LinkView;
  readonly stateText: string;
  /** `第3名`, or 「—」 with the reason. */
  readonly rank: FigureView;
  readonly total: FigureView;
  /** Null without a total, and where the rules know no grades. */
  readonly grade: string | null;
  readonly leagueName: string;
  readonly rule: LinkView;
  readonly remarks: readonly string[];
  readonly steps: readonly StepView[];
  /** Null where no periods weigh: 市本级, and a league that goes by J alone. */
  readonly periods: YearPeriodTableView | null;
  /** The year-end inspection: who, when, on what basis; why there is none. Empty where the rules take none. */
  readonly inspection: readonly FieldView[];
  readonly records: readonly RecordRef[];
}

export interface YearPeriodTableView {
  readonly rows: readonly YearPeriodRowView[];
  /** Whether totals have to be made per cents: some full mark is not 100. */
  readonly scaled: boolean;
  /** Σ of what the rows give. */
  readonly sum: YearExactView;
  readonly notes: readonly string[];
}

export interface YearPeriodRowView {
  /** `2026年3月`. */
  readonly name: string;
  /** What the period gives, or why it gives nothing. */
  readonly counted: YearCountedView | string;
}

export interface YearCountedView {
  /** Leads to the unit's period. */
  readonly total: FigureView;
  /** The league's full mark in that period: `150`. */
  readonly fullMark: string;
  /** 100 × total ÷ full mark. */
  readonly percent: YearExactView;
}

/** A value that may have no end: printed with four decimals and, below, as the fraction that is reckoned with. */
export interface YearExactView {
  readonly text: string;
  readonly exact: string | null;
}
