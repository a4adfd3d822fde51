import { reportsThroughOn } from '#record/office/reports-through.ts';
import { REPORTS_ITSELF } from '#record/office/unit.ts';
import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import type { EntryOf } from '#record/ledger.ts';
import { unitRef, type ViewEnv, postName } from '../env/env.ts';
import { gaps } from '../sheet/gaps.ts';
import { leagueSet } from '../ranking/league/league-view.ts';
import { rankRowView, type RankRowView } from '../ranking/row/rank-row-view.ts';
import { barKey } from '../ranking/row/score-bar.ts';
import { hasReports } from '../env/rules-in-force.ts';
import type { InspectionRowView } from '../inspections/inspection-row.ts';
import { scoreScale, type ScoreScale, type BarKeyView, type TrendPoint } from '../score/score-parts.ts';
import { periodState } from '../freeze/period-state.ts';
import { frozenPeriods, shownOpenPeriods } from '../env/period/shown-periods.ts';
import { lastDayIn } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { rankFigure, standingOf } from '../score/standing.ts';
import { trendPoints } from '../ranking/row/trend.ts';
import type {
  LinkView,
  WithheldView,
  FieldView,
  SystemFieldView,
  UnitRef,
  DayText,
  PeriodText,
  Page,
} from '../shared/types.ts';
import { hasDesk } from '../desk/has-desk.ts';
import { unitHistory, type UnitHistoryView } from './unit-history-view.ts';
import { periodsOfUnit } from '../score/unit-pages.ts';
import { unitNotes, type UnitNoteView } from './unit-notes.ts';
import { unitPapers, type PaperView } from './unit-papers.ts';
import { notRankedText, leagueNow, notRankedNow } from '../env/unit-standing.ts';
import { MATTERS_BY_UNIT } from '../dossier/task-light-table.ts';
import type { DutyListView } from '../duties/duty-lists.ts';
import type { DutyView } from '../duties/duty-view.ts';
import { listView, type CutList, type ListView } from '../shared/list-parts.ts';
import { groupsOf, unitLists, type UnitExtras } from './unit-lists.ts';
import type { Addressed } from '../table/table-files.ts';
import type { TaskGroupView } from '../task-list/task-table.ts';
import { inForce } from '#record/schema/in-force.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { systemText } from '#wording/shared/system.ts';
import type { Unit } from '#record/office/unit.ts';
import { systemField } from '../env/system-only.ts';
import { unitSentences } from '#wording/units/words.ts';

export type UnitPage = Page<{ readonly id: string }, UnitView>;

/** /units/<id>/ */
interface UnitView {
  readonly unit: UnitRef;
  /** The rules in force ask for weekly reports. */
  readonly reports: boolean;
  /** League, leader in charge (post), 前身, 继任. */
  readonly facts: readonly FieldView[];
  /** The liaison in force; empty in the public build. */
  /** Its names, leagues and leaders, each from its day on, and its place in the fixed order; at the foot of the page. */
  readonly register: readonly FieldView[];
  readonly systemOnly: readonly SystemFieldView[];
  /** The row of the latest frozen period; null if not ranked there. */
  readonly latest: UnitLatestView | null;
  /** Why there is no latest row; null if there is one. */
  readonly latestReason: string | null;
  /** Periods still 暂定, oldest first; inside the system alone. */
  readonly provisional: readonly UnitProvisionalView[];
  readonly history: UnitHistoryView;
  /** Oldest first; drawn as total and rank over the periods. */
  readonly trend: readonly TrendPoint[];
  /** What the trend is drawn against; null without one. */
  readonly scale: ScoreScale | null;
  /** Units in the league, so that the rank axis has a foot; 0 without league. */
  readonly leagueSize: number;
  readonly tasks: { readonly groups: readonly TaskGroupView[]; readonly pages: readonly LinkView[] };
  /** Where they can be taken along, with those of all other units. */
  readonly taskSet: Addressed;
  readonly withheld: WithheldView | null;
  /** Its desk, where what it owes leads to the forms; null without one. */
  readonly desk: LinkView | null;
  /** What it owes now; null if live facts are not published. */
  readonly duties: UnitDutiesView | null;
  /** `逾期2项，即将到期1项，未到期8项`, withheld ones included; null likewise. */
  readonly owedText: string | null;
  /** Missed or late within the last periods, newest first; null likewise. */
  readonly missed: UnitDutiesView | null;
  /** The 督查记录 that were about it, the newest first. */
  readonly inspections: ListView<InspectionRowView>;
  /** Experiences printed, honours, bulletins that name it; newest first. */
  readonly notes: readonly UnitNoteView[];
  /** 月度报送 in its parts, newest first. */
  readonly monthly: readonly PaperView[];
  /** What the section issued, newest first; on its own page alone. */
  readonly issued: readonly PaperView[];
  /** Objections and answers, newest first; empty in the public build. */
  readonly objections: readonly PaperView[];
}

/** What a unit owes or has missed, and the way to what of it the page cannot bear. */
type UnitDutiesView = DutyListView & { readonly pages: readonly LinkView[] };

interface UnitLatestView {
  readonly period: PeriodText;
  readonly leagueName: string;
  /** Of the league's table. */
  readonly set: Addressed;
  /** The day whose lights the row shows. */
  readonly cutOff: DayText;
  readonly row: RankRowView;
  readonly key: readonly BarKeyView[];
  readonly scale: ScoreScale;
  /** A target to chase: `距前一名丁区7.18分`, `距第1名己区14.08分`, `距优秀（90分）9.03分`. */
  readonly gaps: readonly string[];
}

interface UnitProvisionalView {
  readonly period: PeriodText;
  /** That it is 暂定, and until when. */
  readonly text: string;
  readonly latest: UnitLatestView | null;
  /** Why there is no row; null if there is one. */
  readonly reason: string | null;
}

/** The unit's own page draws two years; a row of the ranking has room for one. */
const PAGE_TREND_MONTHS = 24;

/** The page of every unit of the register, in its order. */
export function unitPages(env: ViewEnv, extras: UnitExtras): readonly UnitPage[] {
  return env.context.ledger.unit.map((unit) => ({
    id: unit.value.id,
    view: () => unitView(env, unit, extras),
  }));
}

function unitView(env: ViewEnv, { value }: EntryOf<'unit'>, extras: UnitExtras): UnitView {
  const { id } = value;
  const periods = periodsOfUnit(env, id);
  const frozen = frozenPeriods(env);
  const period = frozen.at(-1);
  const lists = unitLists(env, id, extras);
  const standing = period === undefined ? undefined : standingOf(env, id, period);
  const last = frozen.findLast((item) => periods.includes(item) || standingOf(env, id, item) !== undefined);
  return {
    unit: unitRef(env, id),
    reports: hasReports(env),
    facts: unitFacts(env, value),
    register: registerFacts(env, value),
    systemOnly: unitSystemFields(env, id),
    latest: latestOf(env, id, period),
    latestReason: period === undefined ? unitSentences.noPeriod : noRowReason(env, id, period),
    provisional: shownOpenPeriods(env).map((open) => ({
      period: open,
      text: periodState(env, open).text,
      latest: latestOf(env, id, open),
      reason: noRowReason(env, id, open),
    })),
    history: unitHistory(env, id),
    trend:
      last === undefined || !frozen.some((item) => standingOf(env, id, item) !== undefined)
        ? []
        : trendPoints(env, id, last, PAGE_TREND_MONTHS),
    scale: scaleOf(env, id, last),
    leagueSize: standing === undefined ? 0 : standing.league.rows.length + standing.league.unranked.length,
    tasks: { groups: groupsOf(lists.tasks.rows), pages: listView(lists.tasks).pages },
    taskSet: MATTERS_BY_UNIT,
    withheld: extras.withheld(id),
    desk: hasDesk(env, id) ? { text: unitSentences.desk, href: `/desk/${id}/` } : null,
    duties: dutiesShown(extras.duties(id), lists.duties),
    owedText: extras.owed(id)?.text ?? null,
    missed: dutiesShown(extras.missed(id), lists.missed),
    inspections: listView(lists.inspections),
    notes: unitNotes(env, id, frozen),
    ...unitPapers(env, id),
  };
}

/** Why a unit has no row in a period; null where it has one. */
function noRowReason(env: ViewEnv, unit: string, period: string): string | null {
  const standing = standingOf(env, unit, period);
  if (standing === undefined) return notRankedText(env, unit, period);
  return standing.row === undefined ? rankFigure(env, standing).reason : null;
}

function dutiesShown(all: DutyListView | null, list: CutList<DutyView>): UnitDutiesView | null {
  return all === null ? null : { ...all, ...listView(list) };
}

function latestOf(env: ViewEnv, unit: string, period: string | undefined): UnitView['latest'] {
  const standing = period === undefined ? undefined : standingOf(env, unit, period);
  if (period === undefined || standing?.row === undefined) return null;
  const { league, row } = standing;
  return {
    period,
    leagueName: league.name,
    set: leagueSet(env, league),
    cutOff: cutOffShown(env, period),
    row: rankRowView(env, league, row),
    key: barKey([row.result]),
    scale: scoreScale(row.result.rules, league.id),
    gaps: gaps(env, league, row),
  };
}

/** The day the figures are of: the cut-off, before it the as-of day. */
function cutOffShown(env: ViewEnv, period: string): string {
  const today = dayOf(env.context.asOf);
  const last = lastDayIn(env, period);
  return last < today ? last : today;
}

function scaleOf(env: ViewEnv, unit: string, period: string | undefined): UnitView['scale'] {
  const rules = period === undefined ? undefined : rulesIn(env, period);
  const league = period === undefined ? undefined : standingOf(env, unit, period)?.league.id;
  return rules === undefined || league === undefined ? null : scoreScale(rules, league);
}

/** A unit's line of the register: kind, league, leader in charge (post), 前身 and 继任. Never a person, and none of its accounts. */
function unitFacts(env: ViewEnv, unit: Unit): readonly FieldView[] {
  const { facts } = unitSentences;
  const today = dayOf(env.context.asOf);
  const league = leagueNow(env, unit);
  const leader = inForce(unit.leaders, today);
  const related = (label: string, ids: readonly string[]): readonly FieldView[] =>
    ids.map((id) => {
      const { name, href } = unitRef(env, id);
      return { label, text: name, href };
    });
  const through = reportsThroughOn(unit, dayOf(env.context.asOf));
  const successors = env.context.ledger.unit.filter(
    ({ value }) => value.predecessors?.includes(unit.id) === true,
  );
  return [
    { label: facts.kind, text: unit.kind, href: null },
    { label: facts.league, text: league?.name ?? notRankedNow(env, unit.id), href: null },
    ...(leader === undefined ? [] : [{ label: facts.leader, text: postName(env, leader.post), href: null }]),
    ...(unit.parent === undefined ? [] : related(facts.parent, [unit.parent])),
    ...(through === undefined ? [] : related(facts.through, [through])),
    ...(unit.supervisionSection === undefined
      ? []
      : [{ label: facts.section, text: unit.supervisionSection, href: null }]),
    ...related(facts.predecessors, unit.predecessors ?? []),
    ...related(
      facts.successors,
      successors.map(({ value }) => value.id),
    ),
    ...formerNames(env, unit),
    ...(unit.until === undefined ? [] : [{ label: facts.until, text: dayInWords(unit.until), href: null }]),
  ];
}

/** What it was called before today, each name until its last day. */
function formerNames(env: ViewEnv, unit: Unit): readonly FieldView[] {
  const today = dayOf(env.context.asOf);
  const started = unit.names.filter(({ from }) => from <= today);
  const former = started.slice(0, -1).flatMap(({ name }, at) => {
    const next = started[at + 1];
    return next === undefined || next.name === name
      ? []
      : [unitSentences.until(name, addDays(next.from, -1))];
  });
  return course(unitSentences.facts.formerNames, former);
}

/** Names, leagues and leaders as the register has them, each from its day on; its place in the fixed order. */
function registerFacts(env: ViewEnv, unit: Unit): readonly FieldView[] {
  const { facts } = unitSentences;
  const leagues = env.shown.rules.flatMap(({ value }) => value.leagues);
  const leagueName = (id: string) => leagues.findLast((one) => one.id === id)?.name ?? id;
  return [
    ...course(
      facts.names,
      unit.names.map(({ from, name, short }) => unitSentences.named(from, name, short)),
    ),
    ...course(
      facts.leagues,
      unit.leagues.map(({ from, league, reason }) => unitSentences.since(from, leagueName(league), reason)),
    ),
    ...course(
      facts.leaders,
      unit.leaders.map(({ from, post }) => unitSentences.since(from, postName(env, post))),
    ),
    ...course(
      facts.throughs,
      (unit.reportsThrough ?? []).map(({ from, unit: through }) =>
        unitSentences.since(from, through === REPORTS_ITSELF ? through : unitRef(env, through, from).name),
      ),
    ),
    { label: facts.order, text: unitSentences.nth(unit.order), href: null },
  ];
}

/** What followed what in one field; none where nothing did. */
function course(label: string, entries: readonly string[]): readonly FieldView[] {
  return entries.length === 0 ? [] : [{ label, text: unitSentences.course(entries), href: null }];
}

/** The liaison in force, with the telephone of the office. */
function unitSystemFields(env: ViewEnv, id: string): readonly SystemFieldView[] {
  const shown = env.shown.unit.find(({ value }) => value.id === id)?.value;
  const liaison = inForce(shown?.liaison, dayOf(env.context.asOf));
  return systemField(
    systemText.liaison,
    liaison === undefined ? undefined : systemText.liaisonText(liaison.name, liaison.phone),
  );
}
