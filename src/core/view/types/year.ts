import type { DayText, FieldView, FigureView, LinkView, RecordRef, UnitRef } from './common.ts';
import type { StepView } from './unit-month.ts';

/** /year/<YYYY>/ — the annual appraisal; 预报 is in the internal build alone. */
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
  /** `1月未锁定，各单位都不计。`; null where no month that is over is missing. */
  readonly holesText: string | null;
  /** `4个月（2月至5月）`. */
  readonly frozenText: string;
  readonly cutOff: DayText;
  readonly rule: LinkView;
  /** `0.7 M` and `0.3 J`. */
  readonly monthlyHead: string;
  readonly finalHead: string;
  readonly leagues: readonly YearLeagueView[];
  /** 市本级: J alone. */
  readonly city: readonly YearCityRowView[];
  /** Against the 预报 of the annual cut-off; null while 预报, and in the public build, which never saw one. */
  readonly differences: YearDifferencesView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface YearLeagueView {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly YearRowView[];
  /** Why there are no rows, or no ranks; null otherwise. */
  readonly note: string | null;
  readonly apartTitle: string;
  /** When a unit is judged apart. */
  readonly apartNote: string;
  readonly apart: readonly YearApartRowView[];
  readonly footnotes: readonly string[];
}

export interface YearRowView {
  /** The numeral; null while a total of the league is missing. */
  readonly rank: string | null;
  readonly tied: boolean;
  readonly rankText: string;
  readonly unit: UnitRef;
  readonly grade: string | null;
  readonly months: YearMonthsView;
  /** Leads to how it came about. */
  readonly mean: FigureView;
  readonly monthly: FigureView;
  readonly mark: FigureView;
  readonly final: FigureView;
  readonly total: FigureView;
  readonly remarks: readonly string[];
}

/** `10个月`, and the months that gave nothing: `3月任务不足`. */
export interface YearMonthsView {
  readonly text: string;
  readonly missing: readonly string[];
}

export interface YearApartRowView {
  readonly unit: UnitRef;
  readonly months: YearMonthsView;
  readonly mean: FigureView;
  readonly mark: FigureView;
  /** Why it is judged apart where that is not the number of its months; what is remarkable. */
  readonly remarks: readonly string[];
}

export interface YearCityRowView {
  readonly unit: UnitRef;
  readonly total: FigureView;
  readonly grade: string | null;
}

export interface YearDifferencesView {
  readonly text: string;
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** `月度均分：88.10 → 88.64`. */
    readonly changes: readonly string[];
  }[];
}

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
  readonly grade: string | null;
  readonly leagueName: string;
  readonly rule: LinkView;
  readonly remarks: readonly string[];
  readonly steps: readonly StepView[];
  /** Null for 市本级, which has no months. */
  readonly months: YearMonthTableView | null;
  /** The year-end inspection: who, when, on what basis; why there is none. */
  readonly inspection: readonly FieldView[];
  readonly records: readonly RecordRef[];
}

export interface YearMonthTableView {
  readonly rows: readonly YearMonthRowView[];
  /** Σ weight and Σ weight × total. */
  readonly weight: YearExactView;
  readonly product: YearExactView;
  readonly notes: readonly string[];
}

export interface YearMonthRowView {
  /** `2026年3月`. */
  readonly name: string;
  /** What the month gives, or why it gives nothing. */
  readonly counted: YearCountedView | string;
}

export interface YearCountedView {
  /** Leads to the unit's month. */
  readonly total: FigureView;
  readonly workload: YearExactView;
  /** `34 ÷ 5 = 6.8`. */
  readonly mean: string;
  readonly weight: YearExactView;
  /** `2 × 6.8`, where the limit is less than V; else null. */
  readonly limit: string | null;
  readonly product: YearExactView;
}

/** A value that may have no end: printed with four decimals and, below, as the fraction that is reckoned with. */
export interface YearExactView {
  readonly text: string;
  readonly exact: string | null;
}
