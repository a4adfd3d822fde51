import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { nextPeriod } from '#wording/shared/period.ts';
import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
import { achievementGroups } from './bulletin-achievements.ts';
import { aheadGroups } from './bulletin-ahead.ts';
import {
  bulletinCorrections,
  correctedAfter,
  type CorrectedAfterView,
  type BulletinCorrectionView,
} from './bulletin-corrections.ts';
import { itemGroups } from './bulletin-items.ts';
import { BULLETIN_LENGTH, bulletinSheet } from './bulletin-sheet.ts';
import { lengthOf, sheetTexts, type SheetView } from '../paper/paper-view.ts';
import { paperText } from '#wording/papers/phrases.ts';
import type { Period } from '#engine/time/periods.ts';
import {
  bulletinPapers,
  bulletinRef,
  isDraft,
  neighbour,
  type BulletinPaper,
  type BulletinRefView,
} from '../freeze/bulletin-papers.ts';
import { problemGroups } from './bulletin-shortcomings.ts';
import { quotes, type QuoteView } from './bulletin-quotes.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasMembers, leagueViews, type LeagueView } from '../ranking/league/league-view.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { rankingHref } from '../ranking/ranking-view.ts';
import type { LinkView } from '../shared/types.ts';
import type { BulletinGroupView } from './bulletin-group.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { leagueScheme, type LeaguePart, type LeagueScheme } from '#engine/scheme/league-scheme.ts';
import { decimal, exactText } from '#exact/fraction.ts';
import { withMinus } from '../shared/arithmetic-text.ts';

/** /bulletins/ */
export interface BulletinIndexView {
  /** Newest first. */
  readonly bulletins: readonly BulletinRefView[];
}

/**
 * /bulletins/<period>/ — in the public build the bulletins that were issued and reviewed, of frozen
 * periods; inside the system also drafts, of periods still 暂定 too.
 */
export interface BulletinView extends BulletinRefView {
  /** Not issued, or not reviewed by the chief: nobody outside reads it. */
  readonly draft: boolean;
  /** What is printed, within four pages. */
  readonly sheet: SheetView;
  /** How long that is, and how long it may be. */
  readonly lengthText: string;
  /** That a figure was corrected after the bulletin went out, and where it stands as it was; null otherwise. */
  readonly corrected: CorrectedAfterView | null;
  readonly leagues: readonly LeagueView[];
  /** What the page alone has: of 工作成效, 存在问题, 经验推介, 下月重点 all facts, as far as the rules know them. */
  readonly parts: readonly BulletinPartView[];
  /** 计分说明, sentence by sentence. */
  readonly method: readonly string[];
  readonly rule: LinkView;
  readonly corrections: readonly BulletinCorrectionView[];
  /** Null where the rules ask for no monthly submissions. */
  readonly quotes: readonly QuoteView[] | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The period's full table. */
  readonly ranking: LinkView;
}

/** A part of what the ledger says of a period, in full. */
export interface BulletinPartView {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly BulletinGroupView[];
}

/** The list of bulletins, newest first. */
export function bulletinIndexView(env: ViewEnv): BulletinIndexView {
  return {
    bulletins: bulletinPapers(env)
      .map((paper) => bulletinRef(env, paper))
      .toReversed(),
  };
}

/** Every bulletin the profile may read, newest first: made from the same entries as the tables, never typed (mechanisms.md rows 57, 76–78). */
export function bulletinViews(env: ViewEnv): readonly BulletinView[] {
  const papers = bulletinPapers(env);
  return papers
    .flatMap((paper, index) => {
      const rules = rulesIn(env, paper.period);
      return rules === undefined
        ? []
        : [bulletinView(env, rules, paper, papers[index - 1], papers[index + 1])];
    })
    .toReversed();
}

function bulletinView(
  env: ViewEnv,
  rules: Rules,
  paper: BulletinPaper,
  before: BulletinPaper | undefined,
  after: BulletinPaper | undefined,
): BulletinView {
  const period = periodIn(env, paper.period);
  const name = periodName(env, paper.period);
  const leagues = leaguesIn(env, period.id).filter(hasMembers);
  const sheet = bulletinSheet(env, rules, paper);
  return {
    ...bulletinRef(env, paper),
    draft: isDraft(paper),
    sheet,
    lengthText: paperText.length(lengthOf(sheetTexts(sheet)), BULLETIN_LENGTH),
    corrected: correctedAfter(env, paper),
    leagues: leagueViews(env, period.id),
    parts: parts(env, rules, period, leagues),
    method: scoringText(rules, leagues),
    rule: { text: rules.title, href: `/method/${rules.version}/` },
    corrections: bulletinCorrections(env, period.id),
    quotes: quotes(env, rules, period, paper),
    previous: neighbour(env, before),
    next: neighbour(env, after),
    ranking: { text: name, href: rankingHref(period.id) },
  };
}

/** The parts in their order; one of which the rules know nothing is left out. */
function parts(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly BulletinPartView[] {
  const titles = bulletinSentences.parts(nextPeriod(period.kind));
  const part = (id: keyof typeof titles, groups: BulletinPartView['groups']): BulletinPartView => ({
    id,
    title: titles[id],
    groups,
  });
  return [
    part('achievements', achievementGroups(env, rules, period, leagues)),
    part('problems', problemGroups(env, rules, period, leagues)),
    part('experience', itemGroups(env, rules, period)),
    part('next', aheadGroups(env, rules, period)),
  ].filter(({ groups }) => groups.length > 0);
}

const words = bulletinSentences.method;

/** 计分说明: what the total is made of and the limits of what is added and taken off; once where all leagues are scored alike. */
export function scoringText(
  rules: Rules,
  leagues: readonly Pick<LeagueSheet, 'id' | 'name'>[],
): readonly string[] {
  const byText = new Map<string, string[]>();
  for (const { id, name } of leagues) {
    const text = schemeText(rules, leagueScheme(rules, id));
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText];
  return texts.map(([text, names]) => (texts.length === 1 ? text : words.of(names, text)));
}

function schemeText({ bonus, deduction }: Rules, { method, start, parts }: LeagueScheme): string {
  const terms = [
    ...(start === undefined ? [] : [words.start(exactText(start))]),
    ...parts.map((part) => partText(method, part)),
  ];
  const clauses = [
    words.sums[method](terms.join('、')),
    ...(bonus === undefined ? [] : [words.bonus(exactText(decimal(bonus.cap)))]),
    ...(deduction === undefined ? [] : [words.deduction(exactText(decimal(deduction.cap)))]),
  ];
  return `${clauses.join('；')}。`;
}

function partText(method: LeagueScheme['method'], { component, full, factor }: LeaguePart): string {
  const { name, each } = component;
  if (full === undefined) return words.each(name, withMinus(exactText(decimal(each ?? 0))));
  const whole = words.full(name, exactText(full));
  return method === 'weighted' ? `${whole}${rankingSentences.term.weight(exactText(factor))}` : whole;
}
