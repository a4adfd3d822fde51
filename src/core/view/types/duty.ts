import type { DayText, LinkView, MomentText, RecordRef, RuleRef, UnitRef, WithheldView } from './common.ts';
import type { DeadlineView } from './deadline.ts';

/** Where a duty stands on the as-of day; most urgent first. */
export type DutyState = 'overdue' | 'due-soon' | 'owed' | 'missed' | 'late' | 'filed';

/** One thing that somebody owes (rules-v1 §9). */
export interface DutyView {
  /** Unique on the site; also an anchor. */
  readonly id: string;
  /** The unit; for section and leaders the post, e.g. `秘书科`, `分管领导（工程）`. */
  readonly who: UnitRef;
  /** `工作计划`, `核验`, `签收`. */
  readonly what: string;
  /** The matter it belongs to; null for weekly and monthly duties. Duties of withheld matters are only counted. */
  readonly matter: DutyMatterView | null;
  readonly from: DayText | null;
  readonly due: DayText;
  readonly state: DutyState;
  /** `逾期2个工作日`, `今日到期`, `还剩2个工作日`, `按时报送`, `晚1个工作日报送`. */
  readonly stateText: string;
  /** Working days beyond the due day, for sorting; 0 if not late. */
  readonly lateDays: number;
  readonly filed: MomentText | null;
  /** What a miss does: `计入计划报送得分`, `只列入名录`. */
  readonly effect: string;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
  readonly deadline: DeadlineView;
}

export interface DutyMatterView {
  readonly title: string;
  readonly href: string | null;
}

/** /duties/ */
export interface DutiesView {
  /** Set where the office does not publish live facts: a sentence shown instead of everything else. */
  readonly closed: string | null;
  readonly counts: readonly DutyCountView[];
  /** 刚刚逾期 (overdue since the last working day) and 即将到期, across all. */
  readonly justOverdue: readonly DutyView[];
  readonly dueSoon: readonly DutyView[];
  /** In the fixed unit order; units that owe nothing too. */
  readonly units: readonly DutyGroupView[];
  /** 秘书科和领导, each on their own roll. */
  readonly office: readonly DutyGroupView[];
}

export interface DutyCountView {
  readonly state: DutyState;
  readonly word: string;
  readonly count: number;
}

export interface DutyGroupView {
  /** Anchor. */
  readonly id: string;
  readonly who: UnitRef;
  /** Overdue, due soon, owed. */
  readonly owed: readonly DutyView[];
  /** Filed or filed late within the last 30 days, newest first. */
  readonly recent: readonly DutyView[];
  readonly withheld: WithheldView | null;
  /** `按时12，晚1，缺报0` of the running month; null if nothing was due. */
  readonly summary: string | null;
  /** Full history elsewhere. */
  readonly more: LinkView | null;
}
