import type {
  DayText,
  DownloadView,
  FigureView,
  LinkView,
  RecordRef,
  RuleRef,
  UnitRef,
} from '../shared/types.ts';
import type { LightView } from '../lights/light-view.ts';
import type { LightCountView } from '../lights/light-counts.ts';
import type { RankChangeView } from '../score/standing.ts';

/** What a cell of a page shows. What is peculiar to one table is drawn by a component of that table instead. */
export type Content =
  /** `struck` where it does not count. */
  | { readonly as: 'text'; readonly text: string | null; readonly struck?: boolean }
  /** Small print under what stands before it; with `href` a link to reasons. */
  | { readonly as: 'note'; readonly text: string | null; readonly href?: string }
  | { readonly as: 'strong'; readonly text: string }
  /** Something to be read letter by letter. */
  | { readonly as: 'code'; readonly text: string | null; readonly class?: string }
  /** Texts each in a line of its own, of this class. */
  | { readonly as: 'lines'; readonly lines: readonly string[]; readonly class?: string }
  | { readonly as: 'list'; readonly items: readonly string[] }
  | { readonly as: 'day'; readonly day: DayText | null; readonly weekday?: boolean }
  | { readonly as: 'day-note'; readonly day: DayText }
  | { readonly as: 'unit'; readonly unit: UnitRef | null }
  /** Each apart, as its table sets them. */
  | { readonly as: 'units'; readonly units: readonly UnitRef[] }
  /** `label` says of what it is, where others are called the same. */
  | { readonly as: 'link'; readonly text: string; readonly href: string | null; readonly label?: string }
  /** Each in a line of its own. */
  | { readonly as: 'links'; readonly links: readonly LinkView[] }
  /** A file to take along, by its name. */
  | { readonly as: 'download'; readonly file: DownloadView | null }
  /** A link to reasons. */
  | { readonly as: 'why'; readonly link: LinkView | RuleRef; readonly label?: string }
  /** `bare` leaves the reason to another place; `label` says what the figure is, where it is a link. */
  | {
      readonly as: 'figure';
      readonly figure: FigureView | null;
      readonly bare?: boolean;
      readonly label?: string;
    }
  | { readonly as: 'rank'; readonly rank: string | null; readonly tied: boolean; readonly text: string }
  | { readonly as: 'change'; readonly change: RankChangeView | null }
  | { readonly as: 'light'; readonly light: LightView | null }
  | { readonly as: 'lights'; readonly counts: readonly LightCountView[] | null }
  | { readonly as: 'records'; readonly records: readonly RecordRef[] };
