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
} from '../shared/types.ts';
import type { DeadlineView } from '../duties/deadline-types.ts';
import type { DutyView } from '../duties/types.ts';
import type { LightView } from '../lights/types.ts';
import type { Page } from '../shared/page.ts';

export type TaskPage = Page<{ readonly id: string }, TaskView>;

/** /tasks/<id>/ — 一事一档, the dossier. Sections that the office's rules leave out are null. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly noticeNo: string | null;
  readonly stateText: string;
  /** `核定完成60%（目标320万元）` of a concluded matter that falls short of its goal; null otherwise. */
  readonly shortfallText: string | null;
  /** One light per unit, lead first; empty where no lights are shown. */
  readonly lights: readonly TaskLightView[];
  /** 督办通知单 as a table: 来源, 办理要求, 办理时限, 程度, 种类, 目标, 公开审核 … in printing order. */
  readonly notice: readonly FieldView[];
  /** 主要领导 → 分管领导 → 责任部门 → 责任人. */
  readonly chain: readonly ChainLinkView[];
  readonly parent: LinkView | null;
  readonly children: readonly LinkView[];
  /** 移交, 暂缓办理, 恢复, 撤销督办, 取消节点 by 主要领导, oldest first. */
  readonly turns: readonly TurnView[];
  readonly plan: TaskPlanView | null;
  /** Why there is no plan: `计划待报（还剩1个工作日）`, `即办件，签收即为计划`; null if there is one, or the rules know none. */
  readonly planReason: string | null;
  readonly planChanges: readonly PlanChangeView[];
  readonly claims: readonly ClaimView[];
  readonly reports: readonly ReportView[] | null;
  readonly verifications: readonly VerificationView[] | null;
  /** The life cycle, oldest first; the last may lie ahead. */
  readonly events: readonly TaskEventView[];
  /** What is owed now; null where live facts are not published. */
  readonly duties: readonly DutyView[] | null;
  readonly deadlines: readonly DeadlineView[];
  /** Where its lines stand in scores: `2026年5月 谷城县`. */
  readonly scoreLinks: readonly LinkView[];
  /** 背景情况 and 讨论记录 of the source; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** Fields of the dossier that are not public: `责任人姓名、联系电话不予公开`; null if none. */
  readonly withheldText: string | null;
  readonly downloads: readonly DownloadView[];
}

/** A decision of 主要领导 on the course of a matter. */
export interface TurnView {
  readonly day: DayText;
  /** `移交`, `暂缓办理`, `撤销督办`. */
  readonly kind: string;
  /** `由壬科移交癸科；“开工”的日期另定为2026年5月22日`; null where the kind says all. */
  readonly text: string | null;
  /** The words of the record, unaltered. */
  readonly words: string;
  /** `主任签批`. */
  readonly by: string;
  /** 自报时间, 代录; that the written day does not count. */
  readonly marks: readonly string[];
  readonly records: readonly RecordRef[];
}

export interface TaskLightView {
  readonly unit: UnitRef;
  /** `主办`, `协办` or `已移交`. */
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

/** The nodes with their dates and what became of each. */
export interface TaskPlanView {
  /** False where the rules know no plans: then the dates are those of notice and demands. */
  readonly planned: boolean;
  /** `执行第2版`; empty where there is no plan to speak of. */
  readonly versionText: string;
  /** `2026年5月8日报送，5月11日审定，5月12日备案`. */
  readonly stateText: string;
  /** Whether nodes have lights. */
  readonly lit: boolean;
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

interface PlanTickView {
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
  /** How the day came from the one first set: rest days, a postponement, a rest, a hand-over. */
  readonly dueNotes: readonly string[];
  /** The day that counts as finished, or of the claim still unchecked; null while open. */
  readonly actual: DayText | null;
  /** `按时完成`, `晚3个工作日完成`, `逾期6个工作日`, `未到期`. */
  readonly actualText: string;
  /** How a lateness came about where days that lay with others were taken off. */
  readonly lateNotes: readonly string[];
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
  /** `副主任2026年5月12日同意，按新日期计`, `申请太迟，日期不变`. */
  readonly consentText: string;
  /** `pending` while nobody has decided; a refused, late or further request is `void`. */
  readonly state: 'in-force' | 'pending' | 'void';
  /** The state in words: `准予`, `待答复`, `不同意`, `申请太迟`, `再次延期`. */
  readonly stateText: string;
  readonly records: readonly RecordRef[];
}

export interface ClaimView {
  readonly received: MomentText;
  readonly unit: UnitRef;
  readonly text: string;
  /** What became of it: `已报待核（核验应于2026年5月27日前完成）`, `2026年5月26日核验通过`. */
  readonly resultText: string;
  readonly tone: 'plain' | 'done' | 'late';
  /** `抽查号480317，抽中`, with the page of the draw; null where it was in no draw. */
  readonly draw: LinkView | null;
  /** 自报时间, or 代录 with when and how. */
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
  /** `按时`, `周一前补报`; empty where the week asked for no report. */
  readonly timeText: string;
  readonly onTime: boolean;
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

export interface VerificationView {
  readonly day: DayText;
  /** `核验`, `回头看`, `再督查`. */
  readonly kind: string;
  readonly subject: string;
  /** `通过`, `退回`, `反弹`. */
  readonly result: string;
  readonly passed: boolean;
  /** Method and finding, unaltered. */
  readonly text: string;
  /** `核定累计完成40%`; `整改：补齐资料，期限2026年5月29日`. */
  readonly notes: readonly string[];
  readonly by: string;
  readonly marks: readonly string[];
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
