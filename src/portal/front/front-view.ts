import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { compareText } from '#record/schema/problem.ts';
import { frontText } from '#wording/front/words.ts';
import { showsLive } from '../env/publication.ts';
import { helpedView, mendedView, type FrontAnswerView, type FrontLineView } from './front-answers.ts';
import { dutyView, type DutyView, dutyShown, onRoll } from '../duties/duty-view.ts';
import { dutiesOfUnit, withheld, dutySetOf, latestLast } from '../duties/duty-lists.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { matterLights, type MatterLightsView } from '../task-list/matter-lights.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { headlines } from '../bulletin/bulletin-overview.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { openNote } from '../freeze/period-state.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import { taskEvents } from '../dossier/events/task-events.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import type { LinkView, MomentText, PeriodText, WithheldView, DayText } from '../shared/types.ts';
import type { RankingView } from '../ranking/ranking-view.ts';
import type { Addressed } from '../table/table-files.ts';
import { hasMembers, type LeagueView } from '../ranking/league/league-view.ts';
import { sourceYears } from '../sources/source-index-view.ts';
import { sourceWords } from '#wording/sources/words.ts';
import { watchWords } from '#wording/watch/words.ts';
import { disputedMark, withMark } from '../score/disputed.ts';
import { watchHref, watchIndexView } from '../watch/watch-view.ts';
import { shortLeagues, type ShortLeague } from '../ranking/league/league-parts.ts';

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
  /** 整改没有; null in an office without pages of inspections. */
  readonly mended: FrontAnswerView | null;
  /** 帮到没有; null in an office whose rules decide on no clues. */
  readonly helped: FrontAnswerView | null;
  readonly changes: readonly FrontChangesView[];
  /** What the site offers, with a figure each: `督办事项 36件`, `单位 15个`. */
  readonly entries: readonly LinkView[];
}

interface FrontRankingView {
  readonly period: PeriodText;
  readonly href: string;
  /** What state it is in, who approved it when, or until when it is 暂定. */
  readonly text: string;
  /** The month in two computed sentences; none of a period still 暂定. */
  readonly story: readonly string[];
  /** Of long ones the first rows. */
  readonly leagues: readonly ShortLeague[];
}

interface FrontLiveView {
  /** Null where the rules have no lights. */
  readonly lights: MatterLightsView | null;
  /** Overdue now, worst first, at most 10. */
  readonly overdue: readonly DutyView[];
  readonly overdueMore: LinkView | null;
  readonly overdueWithheld: WithheldView | null;
  /** `秘书科逾期2项，列在其单位页`: what the section owes and stands on its own page alone; null where it owes none, or stands on the roll. */
  readonly sectionOverdue: LinkView | null;
  /** 计划报送情况; null where the rules have no plans. */
  readonly plans: LinkView | null;
  /** Where they can be taken along, with all duties. */
  readonly dutySet: Addressed;
}

/** 「较上周」 or 「较上期」. */
export interface FrontChangesView {
  readonly title: string;
  readonly since: DayText;
  readonly items: readonly FrontLineView[];
  /** Sentence where nothing changed; null if items stand. */
  readonly emptyText: string | null;
  /** How many there are of which the latest stand here; null where all do. */
  readonly countText: string | null;
}

/** Ranking rows, of all periods shown, at up to 5.5 KB each. */
const RANKED_SHOWN = { together: 50, first: 30, part: 30 };
const OVERDUE_SHOWN = 10;
const CHANGES_SHOWN = 8;

/** / : the latest frozen period, then the three questions of mechanisms.md row 2 (what is lit and overdue now, what is mended, who was helped), then what changed. */
export function frontView(env: ViewEnv, rankings: readonly RankingView[]): FrontView {
  const newest = rankings.toSorted((a, b) => compareText(b.period, a.period));
  const latest = newest.find(({ state }) => state.frozen);
  const open = newest.filter(({ state }) => !state.frozen);
  const shown = [...(latest === undefined ? [] : [latest]), ...open].flatMap(({ leagues }) => leagues);
  const hasTasks = rulesInForce(env)?.value.tasks !== undefined;
  const live = showsLive(env) && hasTasks;
  return {
    asOf: env.context.asOf,
    ranking: latest === undefined ? null : frontRanking(env, latest, shown),
    rankingReason: latest === undefined ? noRanking(env) : [],
    provisional: open.map((ranking) => frontRanking(env, ranking, shown)).toReversed(),
    live: live ? liveView(env) : null,
    liveReason: live || !hasTasks ? null : frontText.noLive,
    mended: hasTasks ? mendedView(env) : null,
    helped: hasTasks ? helpedView(env) : null,
    changes: [
      ...(live ? [weekChanges(env)] : []),
      ...(latest === undefined ? [] : periodChanges(env, latest, rankings)),
    ],
    entries: entriesOf(env),
  };
}

/** What there is besides, with a figure where it has one. */
function entriesOf(env: ViewEnv): FrontView['entries'] {
  const rules = rulesInForce(env)?.value;
  const tasks = { text: frontText.tasks(env.shownTasks.size), href: '/tasks/' };
  return [
    ...(rules?.tasks === undefined ? [] : [tasks]),
    { text: frontText.units(env.context.ledger.unit.length), href: '/units/' },
    ...(rules?.tasks === undefined || !showsLive(env) ? [] : [{ text: frontText.duties, href: '/duties/' }]),
    ...(watchIndexView(env) === null ? [] : [{ text: watchWords.title, href: '/watch/' }]),
    ...(sourceYears(env).length === 0 ? [] : [{ text: sourceWords.title, href: '/sources/' }]),
    ...(rules === undefined ? [] : [{ text: frontText.method, href: '/method/' }]),
    { text: frontText.object, href: '/about/#corrections' },
    { text: frontText.contact, href: '/about/#contacts' },
  ];
}

function frontRanking(
  env: ViewEnv,
  { period, state, leagues }: RankingView,
  shown: readonly LeagueView[],
): FrontRankingView {
  const rules = rulesIn(env, period);
  const text = state.frozen ? frontText.frozen(state.stateText, state.text) : state.text;
  return {
    period,
    href: `/ranking/${period}/`,
    text,
    story:
      state.frozen && rules !== undefined
        ? headlines(env, rules, periodIn(env, period), leaguesIn(env, period).filter(hasMembers))
        : [],
    leagues: shortLeagues(leagues, RANKED_SHOWN, shown),
  };
}

/** That nothing was frozen yet, when it will be published, and what waits. */
function noRanking(env: ViewEnv): readonly string[] {
  const note = openNote(env);
  return [frontText.noRanking, frontText.whenRanking, ...(note === null ? [] : [note])];
}

function liveView(env: ViewEnv): FrontLiveView {
  const { context } = env;
  const overdue = allDuties(context).filter((duty) => duty.standing === 'overdue' && onRoll(env, duty));
  const shown = overdue.filter((duty) => dutyShown(env, duty)).toSorted(latestLast);
  return {
    lights: matterLights(env),
    overdue: shown.slice(0, OVERDUE_SHOWN).map((duty) => dutyView(env, duty)),
    overdueMore:
      shown.length > OVERDUE_SHOWN ? { text: frontText.more(shown.length), href: '/duties/' } : null,
    overdueWithheld: withheld(overdue.length - shown.length),
    sectionOverdue: sectionOverdue(env),
    plans: plansLink(env),
    dutySet: dutySetOf(env),
  };
}

/** How the plans came in, with the figures. */
function plansLink(env: ViewEnv): LinkView | null {
  const list = watchIndexView(env)?.lists.find(({ href }) => href === watchHref('plans'));
  return list === undefined ? null : { text: frontText.plans(list.text, list.countText), href: list.href };
}

/** What the section has not done in time, where the roll does not have it. */
function sectionOverdue(env: ViewEnv): LinkView | null {
  const { secretariat } = env.context.office;
  const count = dutiesOfUnit(env, secretariat).filter(
    (duty) => duty.standing === 'overdue' && !onRoll(env, duty),
  ).length;
  return count === 0
    ? null
    : { text: frontText.sectionOverdue(sectionName(env), count), href: `/units/${secretariat}/#duties` };
}

/** What happened to shown matters in the last seven days, newest first. */
function weekChanges(env: ViewEnv): FrontChangesView {
  const today = dayOf(env.context.asOf);
  const since = addDays(today, -7);
  const all = [...env.context.dossiers.values()]
    .filter((dossier) => env.shownTasks.has(dossier.id))
    .flatMap((dossier) =>
      taskEvents(env, dossier)
        .filter((event) => event.day > since && event.day <= today && event.tone !== 'ahead')
        .map((event) => ({ event, dossier })),
    )
    .toSorted(
      (a, b) =>
        compareText(b.event.day, a.event.day) ||
        compareText(b.event.time ?? '', a.event.time ?? '') ||
        compareText(a.dossier.id, b.dossier.id),
    );
  const items = all.slice(0, CHANGES_SHOWN).map(({ event, dossier }) => ({
    day: event.day,
    kind: event.who,
    text: frontText.change(dossier.task.value.title, event.text),
    href: `/tasks/${dossier.id}/`,
    tone:
      event.tone === 'late'
        ? ('late' as const)
        : event.tone === 'done'
          ? ('done' as const)
          : ('plain' as const),
  }));
  return {
    title: frontText.sinceWeek,
    since,
    items,
    emptyText: items.length === 0 ? frontText.nothing(dayInWords(since)) : null,
    countText: all.length > items.length ? frontText.moreChanges(all.length, items.length) : null,
  };
}

/** Whose rank moved since the period before; nothing where one of the two periods has no ranks to compare. */
function periodChanges(
  env: ViewEnv,
  latest: RankingView,
  rankings: readonly RankingView[],
): FrontChangesView[] {
  const shown = rankings.filter(({ state }) => state.frozen).map(({ period }) => period);
  const earlier = shown
    .toSorted(compareText)
    .filter((period) => period < latest.period)
    .at(-1);
  const before = rankings.find(({ period }) => period === earlier);
  const ranked = (ranking: RankingView | undefined) => ranking?.leagues.some(({ rows }) => rows.length > 0);
  if (before === undefined || ranked(latest) !== true || ranked(before) !== true) return [];
  const items = latest.leagues.flatMap((league) =>
    league.rows.flatMap(({ unit, change, rankText }) => {
      if (change === null || (change.kind !== 'up' && change.kind !== 'down')) return [];
      return [
        {
          day: latest.cutOff,
          kind: league.name,
          text: frontText.moved(
            unit.name,
            change.text,
            withMark(rankText ?? '', disputedMark(env, { unit: unit.id, period: latest.period })),
          ),
          href: unitPeriodPage(env, unit.id, latest.period) ?? `/units/${unit.id}/`,
          tone: 'plain' as const,
        },
      ];
    }),
  );
  return [
    {
      title: frontText.sincePeriod(periodName(env, before.period)),
      since: latest.cutOff,
      items,
      emptyText: items.length === 0 ? frontText.noMove : null,
      countText: null,
    },
  ];
}
