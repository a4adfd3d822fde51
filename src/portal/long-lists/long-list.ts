import type { DutyView } from '../duties/duty-view.ts';
import type { FoundView } from '../inspections/found-view.ts';
import type { ListedPaperView } from '../papers/papers-pages.ts';
import type { InspectionRowView } from '../inspections/inspection-row.ts';
import type { CutList } from '../shared/list-parts.ts';
import type { LinkView, Page } from '../shared/types.ts';
import type { DecisionView } from '../sources/decision-view.ts';
import type { SourceMatterView } from '../sources/matters-from.ts';
import type { MeetingRowView, SourceRowView } from '../sources/source-index-view.ts';
import type { TaskGroupView } from '../task-list/task-table.ts';
import type { Addressed } from '../table/table-files.ts';
import type { LeftOutView } from '../sheet/parts/left-out-view.ts';
import type { PartView } from '../sheet/parts/part-points.ts';
import type { WatchTable } from '../watch/watch-table.ts';

/** `/<folder>/list/<part>/` */
export type LongListPage = Page<{ readonly folder: string; readonly part: string }, LongListView>;

/** A further page of a list that its own page cannot bear. */
interface LongListView {
  /** What it is a list of, where: `2026-01-04办公会：由此立项的督办事项`. */
  readonly title: string;
  readonly column: 'tasks' | 'units' | 'ranking' | 'desk';
  /** The page on which the list begins, last. */
  readonly crumbs: readonly LinkView[];
  /** `第2页（200条）` */
  readonly text: string;
  readonly list: LongListRows;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** The rows of such a page, by what they are. */
export type LongListRows =
  | { readonly of: 'matters'; readonly rows: readonly SourceMatterView[] }
  | { readonly of: 'decisions'; readonly rows: readonly DecisionView[] }
  | { readonly of: 'meetings'; readonly rows: readonly MeetingRowView[] }
  | { readonly of: 'incoming' | 'clues'; readonly rows: readonly SourceRowView[] }
  | { readonly of: 'inspections'; readonly rows: readonly InspectionRowView[] }
  | { readonly of: 'found' | 'category'; readonly rows: readonly FoundView[] }
  | { readonly of: 'watch'; readonly table: WatchTable }
  | { readonly of: 'tasks'; readonly groups: readonly TaskGroupView[]; readonly set: Addressed }
  | { readonly of: 'papers'; readonly rows: readonly ListedPaperView[] }
  | { readonly of: 'lines'; readonly part: PartView; readonly set: Addressed }
  | { readonly of: 'left-out'; readonly rows: readonly LeftOutView[]; readonly set: Addressed }
  | { readonly of: 'duties'; readonly rows: readonly DutyView[]; readonly set: Addressed };

/** What the pages of one list have in common. */
export type ListHead = Pick<LongListView, 'title' | 'column' | 'crumbs'>;

/** The further pages of one list. */
export function pagesOf<Row>(
  head: ListHead,
  { parts }: CutList<Row>,
  list: (rows: readonly Row[]) => LongListRows,
): readonly LongListPage[] {
  return parts.map(({ folder, part, link, rows, previous, next }) => ({
    folder,
    part,
    view: () => ({ ...head, text: link.text, list: list(rows), previous, next }),
  }));
}
