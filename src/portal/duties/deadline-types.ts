import type { DayText, RecordRef, RuleRef } from '../shared/types.ts';

/** A deadline that explains itself (rules.md §2). */
export interface DeadlineView {
  /** Anchor inside its page, e.g. `due-plan`. */
  readonly id: string;
  /** What is due: `工作计划`, `节点：完成设计招标`. */
  readonly name: string;
  /** 起算日, not counted itself; null where a date was set outright. */
  readonly start: DayText | null;
  /** Why it starts there: `通知单印发（2026年5月6日）与送达（同日）以较晚者起算`. */
  readonly startText: string;
  /** `2个工作日`, `原定日期遇休息日顺延`, `通知单所定日期`. */
  readonly spanText: string;
  /** Rest days passed over, in order. */
  readonly skipped: readonly SkippedDayView[];
  readonly due: DayText;
  /** `24:00`, `12:00`, `09:00`. */
  readonly dueTime: string;
  /** True beyond the last loaded calendar year: 暂定. */
  readonly provisional: boolean;
  /** Later happenings that moved it: consented postponement, suspension, amended calendar. */
  readonly moves: readonly string[];
  /** How it was met: `按时，于2026年5月8日完成`; null while open. */
  readonly outcome: string | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

export interface SkippedDayView {
  readonly day: DayText;
  /** `周六`, `国庆节`, `本地停办：停电检修`. */
  readonly reason: string;
  /** The calendar year page; null for a plain weekend. */
  readonly href: string | null;
}
