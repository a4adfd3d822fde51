import type { DayText, LinkView, MomentText, PeriodText, WithheldView } from '../shared/types.ts';
import type { DutyView } from '../duties/types.ts';
import type { LightCountView } from '../lights/types.ts';
import type { LeagueView } from '../ranking/types.ts';

/** / */
export interface FrontView {
  /** The only page that prints the moment. */
  readonly asOf: MomentText;
  /** The latest frozen period; null before the first. */
  readonly ranking: FrontRankingView | null;
  /** Sentences in place of the ranking: that none was frozen yet, and what waits; empty if there is one. */
  readonly rankingReason: readonly string[];
  /** Periods still 暂定, oldest first; inside the system alone. */
  readonly provisional: readonly FrontRankingView[];
  /** Null if the office does not publish live facts. */
  readonly live: FrontLiveView | null;
  /** Sentence in place of the live part; null if it is shown, and where there are no matters. */
  readonly liveReason: string | null;
  readonly changes: readonly FrontChangesView[];
  /** What the site offers, with a figure each: `督办事项 36件`, `单位 15个`. */
  readonly entries: readonly LinkView[];
}

export interface FrontRankingView {
  readonly period: PeriodText;
  readonly href: string;
  /** What state it is in, who approved it when, or until when it is 暂定. */
  readonly text: string;
  readonly leagues: readonly LeagueView[];
}

export interface FrontLiveView {
  /** All matters in hand by light, withheld ones included in the figures; null where the rules have no lights. */
  readonly lights: readonly LightCountView[] | null;
  readonly taskCount: number;
  readonly withheld: WithheldView | null;
  /** Overdue now, worst first, at most 10. */
  readonly overdue: readonly DutyView[];
  readonly overdueMore: LinkView | null;
  readonly overdueWithheld: WithheldView | null;
}

/** 「较上周」 or 「较上期」. */
export interface FrontChangesView {
  readonly title: string;
  readonly since: DayText;
  readonly items: readonly FrontChangeView[];
  /** Sentence where nothing changed; null if items stand. */
  readonly emptyText: string | null;
}

interface FrontChangeView {
  readonly day: DayText;
  /** Kind in one word for the margin: `办结`, `逾期`, `下达`, `更正`. */
  readonly kind: string;
  readonly text: string;
  readonly href: string | null;
  readonly tone: 'plain' | 'late' | 'done';
}
