import { addDays, previousMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { allDuties } from '../compute/duties.ts';
import { compareText } from '../problem.ts';
import { frontText } from '../../wording/zh-CN/view/front.ts';
import { withheld } from './duty-list.ts';
import { showsLive } from './shows-live.ts';
import { dutyShown, dutyView } from './duty-view.ts';
import { isShown, type ViewEnv } from './env.ts';
import { liveLight } from '../compute/light.ts';
import { lightCountViews, lightKey } from './light-counts.ts';
import { lightView } from './light-view.ts';
import { dayInWords, monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { openNote } from './month-state.ts';
import { taskEvents } from './task-events.ts';
import type { FrontChangesView, FrontLiveView, FrontRankingView, FrontView } from './types/front.ts';
import type { RankingView } from './types/ranking.ts';

const OVERDUE_SHOWN = 10;
const CHANGES_SHOWN = 12;

/** / : the latest frozen month, what is lit and overdue now, what changed in the last week. */
export function frontView(env: ViewEnv, rankings: readonly RankingView[]): FrontView {
  const newest = rankings.toSorted((a, b) => compareText(b.month, a.month));
  const latest = newest.find(({ state }) => state.frozen);
  const live = showsLive(env);
  return {
    asOf: env.context.asOf,
    ranking: latest === undefined ? null : frontRanking(latest),
    rankingReason: latest === undefined ? noRanking(env) : [],
    provisional: newest
      .filter(({ state }) => !state.frozen)
      .map(frontRanking)
      .toReversed(),
    live: live ? liveView(env) : null,
    liveReason: live ? null : frontText.noLive,
    changes: [
      ...(live ? [weekChanges(env)] : []),
      ...(latest === undefined ? [] : monthChanges(latest, rankings)),
    ],
    entries: [
      { text: frontText.tasks(env.shownTasks.size), href: '/tasks/' },
      { text: frontText.units(env.context.ledger.unit.length), href: '/units/' },
      { text: frontText.duties, href: '/duties/' },
      { text: frontText.method, href: '/method/' },
    ],
  };
}

function frontRanking({ month, state, leagues }: RankingView): FrontRankingView {
  const text = state.frozen ? frontText.frozen(state.stateText, state.text) : state.text;
  return { month, href: `/ranking/${month}/`, text, leagues };
}

/** That nothing was frozen yet, when it will be published, and what waits. */
function noRanking(env: ViewEnv): readonly string[] {
  const note = openNote(env);
  return [frontText.noRanking, frontText.whenRanking, ...(note === null ? [] : [note])];
}

function liveView(env: ViewEnv): FrontLiveView {
  const { context } = env;
  const dossiers = [...context.dossiers.values()];
  const lit = dossiers.map((dossier) => ({
    dossier,
    light: lightView(liveLight(context, dossier, dossier.task.value.lead)),
  }));
  const named = new Set(
    lit.filter(({ dossier }) => isShown(env, dossier)).map(({ light }) => lightKey(light)),
  );
  const overdue = allDuties(context).filter((duty) => duty.standing === 'overdue');
  const shown = overdue
    .filter((duty) => dutyShown(env, duty))
    .toSorted((a, b) => b.late - a.late || compareText(a.id, b.id));
  return {
    lights: lightCountViews(
      lit.map(({ light }) => light),
      (key) => (named.has(key) ? `/tasks/#light-${key}` : null),
    ),
    taskCount: dossiers.length,
    withheld: withheld(dossiers.length - env.shownTasks.size),
    overdue: shown.slice(0, OVERDUE_SHOWN).map((duty) => dutyView(env, duty)),
    overdueMore:
      shown.length > OVERDUE_SHOWN ? { text: frontText.more(shown.length), href: '/duties/' } : null,
    overdueWithheld: withheld(overdue.length - shown.length),
  };
}

/** What happened to shown matters in the last seven days, newest first. */
function weekChanges(env: ViewEnv): FrontChangesView {
  const today = dayOf(env.context.asOf);
  const since = addDays(today, -7);
  const items = [...env.context.dossiers.values()]
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
    )
    .slice(0, CHANGES_SHOWN)
    .map(({ event, dossier }) => ({
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
  };
}

/** Whose rank moved since the month before; nothing where one of the two months has no ranks to compare. */
function monthChanges(latest: RankingView, rankings: readonly RankingView[]): FrontChangesView[] {
  const before = rankings.find(({ month }) => month === previousMonth(latest.month));
  const ranked = (ranking: RankingView | undefined) => ranking?.leagues.some(({ rows }) => rows.length > 0);
  if (ranked(latest) !== true || ranked(before) !== true) return [];
  const rows = latest.leagues
    .flatMap((league) => league.rows.map((row) => ({ row, league })))
    .filter(({ row }) => row.change.kind === 'up' || row.change.kind === 'down');
  const items = rows.map(({ row, league }) => ({
    day: latest.cutOff,
    kind: league.name,
    text: frontText.moved(row.unit.name, row.change.text, row.rankText),
    href: `/units/${row.unit.id}/${latest.month}/`,
    tone: 'plain' as const,
  }));
  return [
    {
      title: frontText.sinceMonth(monthInWords(previousMonth(latest.month))),
      since: latest.cutOff,
      items,
      emptyText: items.length === 0 ? frontText.noMove : null,
    },
  ];
}
