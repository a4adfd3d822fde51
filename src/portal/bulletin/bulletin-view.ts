import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { nextPeriod } from '#wording/shared/period.ts';
import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
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
} from '../freeze/bulletin-papers.ts';
import { problemGroups } from './bulletin-shortcomings.ts';
import { adviceGroups, quotes } from './bulletin-quotes.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasMembers, leagueViews } from '../ranking/league-view.ts';
import { leaguesIn, rulesIn } from '../env/period-sheet.ts';
import { periodIn, periodName } from '../env/period.ts';
import { rankingHref } from '../ranking/ranking-view.ts';
import type { BulletinIndexView, BulletinPartView, BulletinView } from './types.ts';

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
  const { office } = env.context;
  const leagues = leaguesIn(env, period.id).filter(hasMembers);
  const { addressees, opening } = bulletinSentences;
  return {
    ...bulletinRef(env, paper),
    draft: isDraft(paper),
    addressees: addressees(leagues.map((league) => league.name)),
    opening: opening(office.basis, rules.title, name, rules.tasks !== undefined),
    corrected: correctedAfter(env, paper),
    overview: overview(env, rules, period, leagues),
    leagues: leagueViews(env, period.id),
    parts: parts(env, rules, paper, leagues),
    method: methodText(rules, leagues),
    rule: { text: rules.title, href: `/method/${rules.version}/` },
    corrections: bulletinCorrections(env, period.id),
    quotes: quotes(env, rules, period, paper),
    signature: { office: office.name, day: issueDay(paper), contact: office.site.contact },
    previous: neighbour(env, before),
    next: neighbour(env, after),
    ranking: { text: name, href: rankingHref(period.id) },
  };
}

/** The parts in their order; one of which the rules know nothing and in which nobody wrote is left out. */
function parts(
  env: ViewEnv,
  rules: Rules,
  paper: BulletinPaper,
  leagues: readonly LeagueSheet[],
): readonly BulletinPartView[] {
  const period = periodIn(env, paper.period);
  const own = paper.entry?.value.text;
  const titles = bulletinSentences.parts(nextPeriod(period.kind));
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
    part('achievements', achievementGroups(env, rules, period, leagues), own?.achievements),
    part('problems', problemGroups(env, rules, period, leagues), own?.problems),
    part('experience', itemGroups(env, rules, period)),
    part('next', aheadGroups(env, rules, period), own?.next),
    ...(env.profile === 'internal'
      ? [part('advice', adviceGroups(env, rules, period, paper), own?.advice)]
      : []),
  ].filter(({ groups, words }) => groups.length > 0 || words !== null);
}
