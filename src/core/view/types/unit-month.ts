import type {
  DayText,
  DownloadView,
  FigureView,
  LinkView,
  MonthText,
  RecordRef,
  RuleRef,
  UnitRef,
} from './common.ts';
import type { EditionView, MonthStateView } from './edition.ts';
import type { LightView } from './light.ts';
import type { BarPiece, PartCode, PieceTone, RankChangeView, ScoreScale } from './score.ts';

/** /units/<id>/<YYYY-MM>/ — one unit's score of one month, taken apart so that a pencil can follow it. */
export interface UnitMonthView {
  readonly unit: UnitRef;
  readonly month: MonthText;
  readonly leagueName: string;
  readonly rankingHref: string;
  readonly state: MonthStateView;
  /** The version that stands first, then those it replaced, each with what it corrected of this unit; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  /** `v1` */
  readonly rulesVersion: string;
  /** `第5名`, `并列第2名`, or 「—」 with the reason. */
  readonly rank: FigureView;
  readonly change: RankChangeView;
  readonly total: FigureView;
  readonly grade: string | null;
  /** Empty where the unit is not ranked or a part is negative. */
  readonly bar: readonly BarPiece[];
  readonly scale: ScoreScale;
  /** Components in the order of the rules, H where the rules declare any, E, X. */
  readonly parts: readonly PartView[];
  /** From the printed parts to the total, one step a line. */
  readonly steps: readonly StepView[];
  /** 工作量 V, nodes, shares 待核, earned/available: each with its arithmetic. */
  readonly facts: readonly StepView[];
  /** Neither in numerator nor denominator: 待核 at the freeze, waiting nodes, suspended, cancelled. */
  readonly leftOut: readonly LeftOutView[];
  /** A target to chase, as on the unit's own page; empty where it is not ranked. */
  readonly gaps: readonly string[];
  /** The 核对单 of a month that is not frozen, inside the system; null otherwise. */
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
  /** Printed points, X as a positive deduction `1.00`; null prints 「—」. */
  readonly points: FigureView;
  /** `60 × Σw·c ÷ Σw`. */
  readonly formula: string;
  /** `60 × 3.32 ÷ 4.40 = 45.27`; null where the part is 「—」 or nothing is reckoned. */
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
  /** `1.5 × 1.0 × 1.0 ÷ 2`. */
  readonly weightArithmetic: string | null;
  readonly rate: string | null;
  /** `1 − 0.05 × 3`. */
  readonly rateArithmetic: string | null;
  readonly value: string;
  /** False for a line shown but not counted (一事不二扣, over the cap, a mark that does not apply). */
  readonly counted: boolean;
  /** The facts in words: `应于2026年5月15日，5月20日申请办结，晚3个工作日`. At least one. */
  readonly inputs: readonly string[];
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
  /** How the due day came about, e.g. `/tasks/t2026-001/#due-n2`; null if none. */
  readonly deadlineHref: string | null;
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

export interface SumView {
  readonly weight: string | null;
  readonly value: string;
}

export interface StepView {
  /** `基础分`, `总分`, `工作量 V`. */
  readonly label: string;
  /** `45.27 + 18.70 + 8.75 + 8.75`. */
  readonly expression: string;
  readonly result: string;
  readonly note: string | null;
  readonly rule: RuleRef;
}

export interface LeftOutView {
  readonly title: string;
  readonly href: string | null;
  readonly reason: string;
  readonly light: LightView | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}
