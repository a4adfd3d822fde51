import type { DayText, LinkView, RecordRef, RuleRef, UnitRef, WithheldView } from '../shared/types.ts';
import type { DeadlineView } from './deadline-types.ts';
import type { Page } from '../shared/page.ts';

/** Where a duty stands on the as-of day; most urgent first. */
type DutyState = 'overdue' | 'due-soon' | 'owed' | 'missed' | 'incomplete' | 'late' | 'filed';

/** One thing that somebody owes (rules.md §9). */
export interface DutyView {
  /** Unique on the site; also an anchor. */
  readonly id: string;
  /** The unit; for section and leaders the post, e.g. `秘书科`, `分管领导（工程）`. */
  readonly who: UnitRef;
  /** `工作计划`, `核验`, `签收`. */
  readonly what: string;
  /** The matter it belongs to; null for weekly and monthly duties. Duties of withheld matters are only counted. */
  readonly matter: DutyTaskView | null;
  readonly from: DayText | null;
  readonly due: DayText;
  readonly state: DutyState;
  /** `逾期2个工作日`, `今日到期`, `还剩2个工作日`, `按时报送`, `晚1个工作日报送`. */
  readonly stateText: string;
  /** Working days beyond the due day, for sorting; 0 if not late. */
  readonly lateDays: number;
  /** `2026年6月5日（周五）11:20收到`, `于2026年6月8日完成`; null while open or missed. */
  readonly filedText: string | null;
  /** What a miss does to the score: `计入计划报送得分`, `不计入得分`. */
  readonly effect: string;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
  readonly deadline: DeadlineView;
  /** Where the repository lists its issue; null of what is not overdue, and where the repository is not open to all. */
  readonly issue: string | null;
}

export interface DutyTaskView {
  readonly title: string;
  readonly href: string | null;
}

/** /duties/ */
export interface DutiesView {
  /** Set where the office does not publish live facts: a sentence shown instead of everything else. */
  readonly closed: string | null;
  readonly counts: readonly DutyCountView[];
  /** Whether the rules know reports of weeks or months, which may be missed for good (缺报). */
  readonly reports: boolean;
  /** 刚刚逾期 (overdue since the last working day) and 即将到期, across all. */
  readonly justOverdue: DutyListView;
  readonly dueSoon: DutyListView;
  /** 缺报 and 逾期办理 of the last 30 days, newest first. */
  readonly lapsed: DutyListView;
  /** In the fixed unit order; units that owe nothing too. */
  readonly units: readonly DutyGroupView[];
  /** 秘书科和领导, each on their own roll; null in the public build, which does not have it. */
  readonly office: readonly DutyGroupView[] | null;
  /** Of a roll too long for one page: the way to the pages of each section, which are empty here then. */
  readonly parts: Readonly<Partial<Record<DutySection, readonly LinkView[]>>>;
}

/** A section of the roll, by its anchor. */
export type DutySection = 'just-overdue' | 'due-soon' | 'lapsed' | 'units' | 'office';

export type DutyPartPage = Page<{ readonly part: string }, DutyPartView>;

/** /duties/list/<part>/ */
interface DutyPartView {
  /** `应办事项：即将到期`. */
  readonly title: string;
  readonly text: string;
  /** Of a section of single duties. */
  readonly rows: readonly DutyView[];
  /** Of a section by who owes. */
  readonly groups: readonly DutyGroupView[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface DutyCountView {
  readonly state: DutyState;
  readonly word: string;
  /** Withheld ones included. */
  readonly count: number;
  /** `现在` or `近30日`. */
  readonly period: string;
  /** `其中6项不予公开`; null where all are listed. */
  readonly withheldText: string | null;
  /** Where they are listed on the page. */
  readonly href: string;
}

/** Duties that may be named, and the count of the others. */
export interface DutyListView {
  readonly rows: readonly DutyView[];
  readonly withheld: WithheldView | null;
}

export interface DutyGroupView {
  /** Anchor. */
  readonly id: string;
  readonly who: UnitRef;
  /** Overdue, due soon, owed. */
  readonly owed: readonly DutyView[];
  /** True where nothing is owed, withheld duties included. */
  readonly owesNothing: boolean;
  /** Met in time within the last 30 days, newest first. */
  readonly recent: readonly DutyView[];
  readonly withheld: WithheldView | null;
  /** `按时12，晚1，缺报0` of the running period; null if nothing was due. */
  readonly summary: string | null;
  /** Full history elsewhere. */
  readonly more: LinkView | null;
}
