import type {
  DayText,
  DownloadView,
  FigureView,
  LinkView,
  PeriodText,
  RecordRef,
  RuleRef,
  UnitRef,
} from '../../shared/types.ts';
import type { EditionView, PeriodStateView } from '../../freeze/types.ts';
import type { LightView } from '../../lights/types.ts';
import type { BarPiece, PartCode, PieceTone, RankChangeView, ScoreScale } from '../../score/types.ts';
import type { Page } from '../../shared/page.ts';

export type UnitPeriodPage = Page<{ readonly unit: string; readonly period: string }, UnitPeriodView>;

/** /units/<id>/<period>/ — one unit's score of one period, taken apart so that a pencil can follow it. */
export interface UnitPeriodView {
  readonly unit: UnitRef;
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly periodName: string;
  readonly leagueName: string;
  readonly rankingHref: string;
  readonly state: PeriodStateView;
  /** The version that stands first, then those it replaced, each with what it corrected of this unit; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  /** `v1` */
  readonly rulesVersion: string;
  /** `第5名`, `并列第2名`, or 「—」 with the reason; null where ranks are not published. */
  readonly rank: FigureView | null;
  /** Null likewise. */
  readonly change: RankChangeView | null;
  readonly total: FigureView;
  /** Null where the rules have no grades, and for a unit that is not ranked. */
  readonly grade: string | null;
  /** `取消评先选优资格，不列入红榜`; null where no measure keeps it off a list that it would be on. */
  readonly barredText: string | null;
  /** Empty where the unit is not ranked or a part is negative. */
  readonly bar: readonly BarPiece[];
  readonly scale: ScoreScale;
  /** Components in the order of the rules, then H, E, X as far as the rules have them. */
  readonly parts: readonly PartView[];
  /** From the printed parts to the total, one step a line; in its place the condition that a unit without a rank misses. */
  readonly steps: readonly StepView[];
  /** Printed beside the total: how many tasks it leads, how many nodes count; empty where the rules know no tasks. */
  readonly facts: readonly StepView[];
  /** Information columns, added nowhere; empty where the rules have none. */
  readonly columns: readonly ColumnView[];
  /** A target to chase, as on the unit's own page; empty where it is not ranked. */
  readonly gaps: readonly string[];
  /** The 核对单 of a period that is not frozen, inside the system; null otherwise. */
  readonly statement: LinkView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The page as a file. */
  readonly downloads: readonly DownloadView[];
}

export interface PartView {
  readonly code: PartCode;
  readonly tone: PieceTone;
  /** `任务完成`. */
  readonly name: string;
  /** `60`; for E and X the cap, `10`; null where there is no full mark. */
  readonly full: string | null;
  /** Printed points, X as a positive deduction `1.00`; 「20.00」 with 无可评; null prints 「—」 with the reason. */
  readonly points: FigureView;
  /** `60 × Σ w·c ÷ Σ w`. */
  readonly formula: string;
  /** `60 × 3.02 ÷ 4.2 = 43.14`; null where the part is 「—」 or nothing is reckoned. */
  readonly arithmetic: string | null;
  readonly rule: RuleRef;
  /** Heads of the two factor columns: `权重 w` and `完成率 c`; null leaves the column out (E, X). */
  readonly weightHead: string | null;
  readonly rateHead: string | null;
  /** Head of the result column: `w·c`, `得分`. */
  readonly valueHead: string;
  readonly lines: readonly LineView[];
  /** In place of the lines where there are none. */
  readonly emptyText: string;
  /** The lines not shown, in one, so that the sums close. */
  readonly withheld: WithheldLineView | null;
  /** Σ row; null where a sum says nothing (E, X under their caps keep it). */
  readonly sum: SumView | null;
  /** Beside 任务完成: what waits, rests or was taken off; empty elsewhere. */
  readonly beside: readonly LeftOutView[];
}

export interface LineView {
  /** Anchor inside the page, e.g. `a-t2026-001-n2`. */
  readonly id: string;
  /** The matter, the week for weekly reports, the assessor for a mark. */
  readonly title: string;
  readonly href: string | null;
  /** `主办 · 重大 · 节点：完成设计招标`. */
  readonly subtitle: string | null;
  readonly weight: string | null;
  /** `1.5 × 1.0 ÷ 2`. */
  readonly weightArithmetic: string | null;
  readonly rate: string | null;
  /** `1 − 0.05 × 3`. */
  readonly rateArithmetic: string | null;
  readonly value: string;
  /** `(1 + 0.8) ÷ 2`; null where the value stands for itself. */
  readonly valueArithmetic: string | null;
  /** False for a line shown but not counted: another ground of the same matter, a week still open, a mark that does not apply. */
  readonly counted: boolean;
  /** The facts in words: `应于2026年5月15日，5月20日报办结，晚3个工作日`. At least one. */
  readonly inputs: readonly string[];
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

export interface WithheldLineView {
  readonly count: number;
  /** `另有1项不予公开`. */
  readonly text: string;
  readonly weight: string | null;
  /** Their mean by weight, so that weight × rate gives the value; null where nothing is weighed. */
  readonly rate: string | null;
  readonly value: string;
}

interface SumView {
  readonly weight: string | null;
  readonly value: string;
}

export interface StepView {
  /** `基础分`, `总分`, `计分节点`. */
  readonly label: string;
  /** `43.14 + 18.67 + 8.75 + 8.75`. */
  readonly expression: string;
  readonly result: string;
  readonly note: string | null;
  readonly rule: RuleRef;
}

/** An information column of the unit. */
export interface ColumnView {
  /** `办件数`. */
  readonly name: string;
  /** `120件`; null prints 「—」 with the reason. */
  readonly text: string | null;
  readonly reason: string | null;
  /** Who entered it when, on what basis. */
  readonly inputs: readonly string[];
  readonly records: readonly RecordRef[];
}

/** A node that does not count in the period. */
export interface LeftOutView {
  readonly title: string;
  readonly href: string | null;
  /** The facts in words, as of a line. */
  readonly inputs: readonly string[];
  /** `逾期2个工作日，不超过5个工作日，留到下月结算`. */
  readonly reason: string;
  /** Null where the rules know no lights. */
  readonly light: LightView | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}
