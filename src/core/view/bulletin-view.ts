import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import type { LeagueMonth } from '../compute/league.ts';
import { rulesOf } from '../compute/months.ts';
import type { Rules } from '../schema/rules.ts';
import { achievementGroups } from './bulletin-achievements.ts';
import { aheadGroups } from './bulletin-ahead.ts';
import { bulletinCorrections, correctedAfter } from './bulletin-corrections.ts';
import { itemGroups } from './bulletin-items.ts';
import { methodText } from './bulletin-method.ts';
import { overview } from './bulletin-overview.ts';
import {
  bulletinPapers,
  bulletinRef,
  isDraft,
  issueDay,
  neighbour,
  type BulletinPaper,
} from './bulletin-papers.ts';
import { problemGroups } from './bulletin-problems.ts';
import { adviceGroups, quotes } from './bulletin-quotes.ts';
import type { ViewEnv } from './env.ts';
import { hasMembers, leagueViews } from './league-view.ts';
import { leaguesIn } from './locked-leagues.ts';
import { rankingHref } from './ranking-view.ts';
import type { BulletinIndexView, BulletinPartView, BulletinView } from './types/bulletin.ts';

/** The list of bulletins, newest first. */
export function bulletinIndexView(env: ViewEnv): BulletinIndexView {
  return {
    bulletins: bulletinPapers(env)
      .map((paper) => bulletinRef(env, paper))
      .toReversed(),
  };
}

/** Every bulletin the profile may read, newest first: made from the same entries as the tables, never typed (mechanism rows 57, 76–78). */
export function bulletinViews(env: ViewEnv): readonly BulletinView[] {
  const papers = bulletinPapers(env);
  return papers
    .flatMap((paper, index) => {
      const rules = rulesOf(env.context, paper.month)?.value;
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
  const { month } = paper;
  const { office } = env.context;
  const leagues = leaguesIn(env, month).filter(hasMembers);
  const { addressees, opening } = bulletinSentences;
  return {
    ...bulletinRef(env, paper),
    draft: isDraft(paper),
    addressees: addressees(leagues.map(({ name }) => name)),
    opening: opening(office.basis, rules.title, month),
    corrected: correctedAfter(env, paper),
    overview: overview(env, rules, month, leagues),
    leagues: leagueViews(env, month),
    parts: parts(env, rules, paper, leagues),
    method: methodText(rules),
    rule: { text: rules.title, href: `/method/${rules.version}/` },
    corrections: bulletinCorrections(env, month),
    quotes: quotes(env, paper),
    signature: { office: office.name, day: issueDay(paper), contact: office.site.contact },
    previous: neighbour(before),
    next: neighbour(after),
    ranking: { text: monthInWords(month), href: rankingHref(month) },
  };
}

function parts(
  env: ViewEnv,
  rules: Rules,
  paper: BulletinPaper,
  leagues: readonly LeagueMonth[],
): readonly BulletinPartView[] {
  const { month, entry } = paper;
  const own = entry?.value.text;
  const { parts: titles } = bulletinSentences;
  const part = (
    id: keyof typeof titles,
    groups: BulletinPartView['groups'],
    words?: string,
  ): BulletinPartView => ({
    id,
    title: titles[id],
    words: words ?? null,
    groups,
    systemOnly: id === 'advice',
  });
  return [
    part('achievements', achievementGroups(env, leagues), own?.achievements),
    part('problems', problemGroups(env, month, leagues), own?.problems),
    part('experience', itemGroups(env, rules, month)),
    part('next', aheadGroups(env, month), own?.next),
    ...(env.profile === 'internal' ? [part('advice', adviceGroups(env, paper), own?.advice)] : []),
  ];
}
