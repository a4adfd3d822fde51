/** The six lights of rules.md §8, most severe first. */
export type LightCode = 'severely-overdue' | 'behind' | 'due-soon' | 'normal' | 'grey' | 'done';

/** One light, always with its word. */
export interface LightView {
  readonly code: LightCode;
  /** e.g. `滞后`; for grey 未启动, 暂缓办理, 已撤销督办 or 已移交. */
  readonly word: string;
  /** What makes it so, short: `逾期3个工作日`, `落后20个百分点`; null where there is nothing to add. */
  readonly detail: string | null;
  /** `已报待核` where a claim holds the light; null otherwise. */
  readonly beside: string | null;
}

/** How many matters show a light. */
export interface LightCountView {
  readonly code: LightCode;
  readonly word: string;
  readonly count: number;
  /** The list of these matters; null where no list is shown. */
  readonly href: string | null;
}
