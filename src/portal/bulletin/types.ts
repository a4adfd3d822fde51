import type { FieldView, LinkView, PeriodText, UnitRef, WithheldView } from '../shared/types.ts';
import type { CorrectionView, PeriodStateView } from '../freeze/types.ts';
import type { LeagueView } from '../ranking/types.ts';

/** /bulletins/ */
export interface BulletinIndexView {
  /** Newest first. */
  readonly bulletins: readonly BulletinRefView[];
}

/** A bulletin by its title and what became of it. */
export interface BulletinRefView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly href: string;
  /** `关于2026年5月督查工作情况的通报`. */
  readonly title: string;
  /** `2026年第5期`; null where it bears no number. */
  readonly numberText: string | null;
  /** `2026年6月10日印发，党组书记、主任审阅`, or that it is a draft. */
  readonly issueText: string;
  readonly state: PeriodStateView;
}

/**
 * /bulletins/<period>/ — in the public build the bulletins that were issued and reviewed, of frozen
 * periods; inside the system also drafts, of periods still 暂定 too.
 */
export interface BulletinView extends BulletinRefView {
  /** Not issued, or not reviewed by the chief: nobody outside reads it. */
  readonly draft: boolean;
  /** The leagues: `各县（市）区、机关各部门：` */
  readonly addressees: string;
  /** By what rules, and that this is the bulletin. */
  readonly opening: string;
  /** That a figure was corrected after the bulletin went out, and where it stands as it was; null otherwise. */
  readonly corrected: CorrectedAfterView | null;
  /** 总体情况, sentence by sentence. */
  readonly overview: readonly string[];
  readonly leagues: readonly LeagueView[];
  /** 成绩与亮点, 存在问题, 经验推介, 下月重点, inside the system 建议; of these what the rules know. */
  readonly parts: readonly BulletinPartView[];
  /** 计分说明, sentence by sentence. */
  readonly method: readonly string[];
  readonly rule: LinkView;
  readonly corrections: readonly BulletinCorrectionView[];
  /** Null where the rules ask for no monthly submissions. */
  readonly quotes: readonly QuoteView[] | null;
  /** Office and date under the text. */
  readonly signature: SignatureView;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The period's full table. */
  readonly ranking: LinkView;
}

export interface CorrectedAfterView {
  readonly text: string;
  /** The table as it was when the bulletin went out. */
  readonly version: LinkView;
}

/** A numbered part: the section's own words, then what the ledger says. */
export interface BulletinPartView {
  readonly id: string;
  readonly title: string;
  /** The section's own words; null where it wrote none. */
  readonly words: string | null;
  readonly groups: readonly BulletinGroupView[];
  /** For the units of the system alone. */
  readonly systemOnly: boolean;
}

export interface BulletinGroupView {
  readonly title: string;
  /** What the group shows, where its title does not say it all; null otherwise. */
  readonly note: string | null;
  readonly lines: readonly BulletinLineView[];
  /** Said where there is no line. */
  readonly none: string;
  readonly withheld: WithheldView | null;
}

export interface BulletinLineView {
  /** What stands before the line: a unit, a single item, a day. */
  readonly head: HeadView;
  readonly text: string;
  /** Why: where the figure is taken apart. */
  readonly href: string | null;
  /** Whom it concerns, where that is not the head. */
  readonly who: readonly HeadView[];
}

/** A name; `href` leads to its page, null where it has none. */
export interface HeadView {
  readonly text: string;
  readonly href: string | null;
}

/** A correction that the bulletin announces. */
export interface BulletinCorrectionView {
  /** `2026年4月第2版`. */
  readonly title: string;
  readonly text: string;
  readonly correction: CorrectionView;
  readonly replaced: LinkView;
}

/** A unit's monthly submission, word for word. */
export interface QuoteView {
  readonly unit: UnitRef;
  /** `2026年4月月报`; null where the bulletin is of that very month. */
  readonly month: string | null;
  /** 本月成绩, 存在问题, 下月打算. */
  readonly fields: readonly FieldView[];
}

interface SignatureView {
  readonly office: string;
  /** In words; null on a draft. */
  readonly day: string | null;
  readonly contact: string;
}
