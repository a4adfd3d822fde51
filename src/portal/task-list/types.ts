import type { DayText, DownloadView, LinkView, UnitRef, WithheldView } from '../shared/types.ts';
import type { LightCode, LightCountView, LightView } from '../lights/types.ts';
import type { Page } from '../shared/page.ts';

/** /tasks/ */
export interface TaskListView {
  /** How the list is ordered. */
  readonly deck: string;
  /** Public matters by light, most severe first (by state where no lights are shown); empty groups left out. */
  readonly groups: readonly TaskGroupView[];
  /** Of a list too long for one page: its headings, each with the way to its pages. Empty where the list stands here. */
  readonly parts: readonly TaskPartGroupView[];
  /** Matters have lights. */
  readonly lit: boolean;
  readonly withheld: WithheldView | null;
  /** All public matters by light, in the order of severity; null where no lights are shown. */
  readonly counts: readonly LightCountView[] | null;
  readonly filters: readonly TaskFilterView[];
  readonly downloads: readonly DownloadView[];
}

/** Rows under one heading; the heading is an anchor that counts elsewhere lead to. */
export interface TaskGroupView {
  /** Anchor: `light-behind`. */
  readonly id: string;
  readonly title: string;
  readonly light: LightCode | null;
  readonly rows: readonly TaskRowView[];
}

/** A heading of a long list. */
export interface TaskPartGroupView extends Pick<TaskGroupView, 'id' | 'title' | 'light'> {
  readonly pages: readonly LinkView[];
}

export type TaskPartPage = Page<{ readonly part: string }, TaskPartView>;

/** /tasks/list/<part>/ */
interface TaskPartView {
  readonly title: string;
  readonly lit: boolean;
  readonly group: TaskGroupView;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** One group of choices. `key` names the row's value: `light`, `source`, `unit`, `item`, `state`. */
export interface TaskFilterView {
  readonly key: 'light' | 'source' | 'unit' | 'item' | 'state';
  readonly label: string;
  readonly options: readonly TaskFilterOption[];
}

interface TaskFilterOption {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** A matter in a list. */
export interface TaskRowView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** `督办〔2026〕12号`; null before issue. */
  readonly noticeNo: string | null;
  /** The light of the unit meant (who leads now, or the unit of the page); null where no lights are shown. */
  readonly light: LightView | null;
  /** The heading it is listed under: its light, `handed-over` or `withdrawn`; null likewise. */
  readonly lightKey: LightCode | 'handed-over' | 'withdrawn' | null;
  /** Who leads now. */
  readonly lead: UnitRef;
  readonly assists: readonly UnitRef[];
  /** Life-cycle state for the unit meant, short: `办理中`, `已移交`. */
  readonly stateText: string;
  readonly stateCode: string;
  /** `办公会`, `上级来文`. */
  readonly sourceText: string;
  readonly sourceCode: string;
  /** 单项工作. */
  readonly itemText: string | null;
  readonly itemId: string | null;
  /** `重大` `重点` `一般`. */
  readonly degree: string;
  /** The deadline in force. */
  readonly due: DayText | null;
  /** The next open node: `完成设计招标`; null when none is left. */
  readonly nextText: string | null;
  readonly nextDue: DayText | null;
  /** Ids of lead and assists, lead first, for the filter. */
  readonly unitIds: readonly string[];
}
