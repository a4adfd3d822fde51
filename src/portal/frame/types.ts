import type { DayText, FieldView, LinkView, MomentText } from '../shared/types.ts';

/** What stands around every page: head, foot, as-of day. */
export interface FrameView {
  /** The office, e.g. `望澜市民防办公室`. */
  readonly officeName: string;
  /** The site, e.g. `督查督办公开`. */
  readonly siteName: string;
  /** One plain sentence for search engines and shared links. */
  readonly description: string;
  /** Data as of this day. Pages print the day only, so that their bytes change only with their facts. */
  readonly asOf: DayText;
  /** By when a newer site is expected, `YYYY-MM-DD HH:mm`; a page that is read later says that it is old. Null in a demo, which is never renewed. */
  readonly next: MomentText | null;
  /** The rules in force, or null in a ledger without rules. */
  readonly rule: LinkView | null;
  /** The post answering for the content, e.g. `秘书科`. */
  readonly owner: string;
  /** Channels for errors and supervision (勘误与监督): telephone, letter box, address. At least one. */
  readonly channels: readonly FieldView[];
  /** Site marks of the foot: 网站标识码, ICP备案, 公安备案, 主办单位. Empty in the demo. */
  readonly marks: readonly FieldView[];
  /** True shows 「本站为虚构演示」 on every page. */
  readonly demo: boolean;
  /** What must stand on every page on screen and on paper, e.g. `系统内版，请勿外传`; null in the public build. */
  readonly notice: string | null;
  /** The public address without the trailing slash, for print and sharing; null if not yet known. */
  readonly address: string | null;
  /** The columns of the head: a page that would be empty has none. */
  readonly columns: readonly ColumnView[];
  /** Names of periods that have one of their own, by id. */
  readonly periodNames: Readonly<Record<string, string>>;
  /** Feeds and calendars to announce in the head and the foot. */
  readonly feeds: readonly FeedView[];
}

/** A column of the head; `key` is what a page names as its own. */
export interface ColumnView {
  readonly key: string;
  readonly text: string;
  readonly href: string;
}

/** A feed announced in the head of every page. */
export interface FeedView {
  readonly title: string;
  readonly href: string;
  /** MIME type: `application/atom+xml`, `text/calendar`. */
  readonly type: string;
}
