import type {
  DayText,
  DownloadView,
  FieldView,
  LinkView,
  MomentText,
  RecordRef,
  RuleRef,
  SystemFieldView,
  UnitRef,
} from './common.ts';
import type { DeadlineView } from './deadline.ts';
import type { DutyView } from './duty.ts';
import type { LightView } from './light.ts';

/** /tasks/<id>/ — 一事一档, the dossier. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly noticeNo: string | null;
  readonly stateText: string;
  /** One light per unit, lead first; empty if live facts are not published. */
  readonly lights: readonly TaskLightView[];
  /** 督办通知单 as a table: 来源, 办理要求, 办理时限, 程度, 种类, 目标, 公开审核 … in printing order. */
  readonly notice: readonly FieldView[];
  /** 主要领导 → 分管领导 → 责任部门 → 责任人. */
  readonly chain: readonly ChainLinkView[];
  readonly parent: LinkView | null;
  readonly children: readonly LinkView[];
  readonly plan: TaskPlanView | null;
  /** Why there is no plan: `计划待报（还剩1个工作日）`, `即办件，签收即为计划`; null if there is one. */
  readonly planReason: string | null;
  readonly planChanges: readonly PlanChangeView[];
  readonly claims: readonly ClaimView[];
  readonly reports: readonly ReportView[];
  readonly verifications: readonly VerificationView[];
  /** The life cycle, oldest first; the last may lie ahead. */
  readonly events: readonly TaskEventView[];
  readonly duties: readonly DutyView[];
  readonly deadlines: readonly DeadlineView[];
  /** Where its lines stand in scores: `2026年5月 谷城县 A`. */
  readonly scoreLinks: readonly LinkView[];
  /** 背景情况 and 讨论记录 of the source; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** Fields of the dossier that are not public: `责任人姓名、联系电话不予公开`; null if none. */
  readonly withheldText: string | null;
  readonly downloads: readonly DownloadView[];
}

export interface TaskLightView {
  readonly unit: UnitRef;
  /** `主办` or `协办`. */
  readonly role: string;
  readonly light: LightView;
  /** Why this light: the most severe node first, one sentence each. */
  readonly reasons: readonly string[];
  /** From when on the rules give this light: `逾期超过5个工作日为红`; null where no figure decides. */
  readonly threshold: string | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

export interface ChainLinkView {
  /** `主要领导`, `分管领导`, `责任部门`, `责任人`. */
  readonly role: string;
  /** A post or unit, never a person's name. */
  readonly holder: string;
  readonly href: string | null;
  /** What it did or must do here: `2026年5月8日审定计划`. */
  readonly text: string | null;
}

export interface TaskPlanView {
  /** `执行第2版`. */
  readonly versionText: string;
  /** `2026年5月8日报送，5月11日审定，5月12日备案`. */
  readonly stateText: string;
  readonly nodes: readonly NodeView[];
  readonly scale: PlanScaleView;
  readonly records: readonly RecordRef[];
}

/** The axis on which plan and actual are drawn. Positions run 0…1. */
export interface PlanScaleView {
  readonly from: DayText;
  readonly to: DayText;
  readonly ticks: readonly PlanTickView[];
  /** The as-of day; null if it lies outside. */
  readonly asOf: number | null;
}

export interface PlanTickView {
  readonly at: number;
  readonly text: string;
}

export interface NodeView {
  /** Anchor, e.g. `n2`. */
  readonly id: string;
  readonly name: string;
  /** True for 考核节点. */
  readonly assessed: boolean;
  readonly unit: UnitRef;
  /** 成果. */
  readonly deliverable: string | null;
  /** 责任人 as a post, 措施. */
  readonly detail: string | null;
  /** First planned day, and the day in force. */
  readonly firstDue: DayText;
  readonly due: DayText;
  readonly dueHref: string | null;
  /** The day that counts as finished, or of the claim still unchecked; null while open. */
  readonly actual: DayText | null;
  /** `按时完成`, `晚3个工作日`, `逾期6个工作日，核验¾`, `未到期`. */
  readonly actualText: string;
  readonly light: LightView | null;
  /** Cancelled, or ended with its matter, before it was done: nothing is awaited any more. */
  readonly cancelled: boolean;
  readonly firstDueAt: number;
  readonly dueAt: number;
  readonly actualAt: number | null;
}

export interface PlanChangeView {
  readonly day: DayText;
  /** `节点「开工」由2026年5月15日调整为2026年5月29日`. */
  readonly text: string;
  readonly reason: string;
  /** `分管领导2026年5月12日同意，第1次调整` or `未经同意，仍按原日期`. */
  readonly consentText: string;
  /** `pending` while nobody has decided; a refused, late or second request is `void`. */
  readonly state: 'in-force' | 'pending' | 'void';
  readonly records: readonly RecordRef[];
}

export interface ClaimView {
  readonly received: MomentText;
  readonly unit: UnitRef;
  readonly text: string;
  /** `已报待核（核验应于2026年5月27日前）`, `核验通过`, `退回`. */
  readonly resultText: string;
  /** 代录, 补录. */
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

export interface ReportView {
  /** `2026年第21周`. */
  readonly weekText: string;
  readonly received: MomentText | null;
  readonly unit: UnitRef;
  /** The unit's words, unaltered (原汁原味). */
  readonly text: string;
  /** `按时`, `周一前补报`, `缺报`. */
  readonly timeText: string;
  readonly onTime: boolean;
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

export interface VerificationView {
  readonly day: DayText;
  /** `办结核验`, `进度核验`, `抽查`, `回头看`, `再督查`. */
  readonly kind: string;
  readonly subject: string;
  /** `通过`, `退回`, `反弹`. */
  readonly result: string;
  readonly passed: boolean;
  /** Method, evidence and the finding, unaltered. */
  readonly text: string;
  readonly by: string;
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

export interface TaskEventView {
  readonly day: DayText;
  /** Time of receipt, `14:20`; null where only the day counts. */
  readonly time: string | null;
  /** Who acted: decides the column in which it stands. */
  readonly side: 'leader' | 'section' | 'unit' | 'system';
  readonly who: string;
  readonly text: string;
  /** `late` is set in red, `ahead` lies after the as-of day. */
  readonly tone: 'plain' | 'late' | 'done' | 'ahead';
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}
