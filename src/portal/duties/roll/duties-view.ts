import { RECENT_DAYS } from '#days/recent.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { dutiesClosed, dutyPeriods, dutyStandings, withheldAmong } from '#wording/duties/sentences.ts';
import {
  dutyLists,
  groupView,
  dutyList,
  dutySetOf,
  STANDINGS,
  withheld,
  type DutyListView,
} from '../duty-lists.ts';
import { dutyPartLinks, isLong, type DutiesView, type DutyCountView } from '../duty-parts.ts';
import type { ViewEnv } from '../../env/env.ts';
import { hasReports } from '../../env/rules-in-force.ts';
import { pauseLine } from '../../env/paused.ts';
import { showsLive } from '../../env/publication.ts';
import { dutyShown } from '../duty-view.ts';

/** /duties/: who owes what, by unit; section and leaders on their own roll (rules.md §9); where that is much, the way to each page of it. */
export function dutiesView(env: ViewEnv): DutiesView {
  const set = dutySetOf(env);
  const none = { rows: [], withheld: null, set };
  if (!showsLive(env))
    return {
      closed: dutiesClosed,
      counts: [],
      paused: null,
      hasReports: hasReports(env),
      overdue: none,
      dueSoon: none,
      lapsed: none,
      units: [],
      office: null,
      parts: {},
      set,
    };
  const lists = dutyLists(env);
  const long = isLong(lists);
  const list = (duties: readonly Duty[]): DutyListView =>
    long
      ? { ...none, withheld: withheld(duties.filter((duty) => !dutyShown(env, duty)).length) }
      : dutyList(env, duties);
  return {
    closed: null,
    counts: STANDINGS.filter(
      (state) =>
        (state !== 'incomplete' && (state !== 'missed' || hasReports(env))) || lists.of(state).length > 0,
    ).map((state) => countView(env, state, lists.of(state), lists.units.length > 0)),
    paused: pauseLine(env),
    hasReports: hasReports(env),
    overdue: list(lists.overdue),
    dueSoon: list(lists.dueSoon),
    lapsed: list(lists.lapsed),
    units: long ? [] : lists.units.map((group) => groupView(env, group)),
    office: env.profile === 'public' ? null : long ? [] : lists.office.map((group) => groupView(env, group)),
    parts: long ? dutyPartLinks(env) : {},
    set,
  };
}

/** Where each figure is listed on the page; what only the section and leaders owe, on their roll. */
const PLACES: Readonly<Record<Duty['standing'], string>> = {
  overdue: '#overdue',
  'due-soon': '#due-soon',
  owed: '#units',
  missed: '#lapsed',
  incomplete: '#lapsed',
  late: '#lapsed',
  filed: '#units',
};

function countView(
  env: ViewEnv,
  state: Duty['standing'],
  duties: readonly Duty[],
  hasUnits: boolean,
): DutyCountView {
  const hidden = duties.filter((duty) => !dutyShown(env, duty)).length;
  const open = state === 'overdue' || state === 'due-soon' || state === 'owed';
  return {
    state,
    word: dutyStandings[state],
    count: duties.length,
    period: open ? dutyPeriods.now : dutyPeriods.recent(RECENT_DAYS),
    withheldText: hidden === 0 ? null : withheldAmong(hidden),
    href: hasUnits || PLACES[state] !== '#units' ? PLACES[state] : '#office',
  };
}
