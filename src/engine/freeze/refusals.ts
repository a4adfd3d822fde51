import { deadlineAfter } from '#calendar/deadline.ts';
import { at, dayOf, endOfDay } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { closingMoment } from '../time/calendars.ts';
import type { Context } from '../dossier/context.ts';
import type { Period } from '../time/periods.ts';
import { periodNamed, sameSeries } from '../time/periods.ts';
import { latestVersions, type EditionEntry } from './editions.ts';
import { unloadedYears } from './frozen-years.ts';
import type { RosterResult } from '../sheet/period-sheet.ts';
import type { Basis } from './make-edition.ts';

/** What is asked of a freeze. */
export interface FreezeRequest {
  readonly period: string;
  /** The moment of the freeze, or of the correction. */
  readonly now: string;
  readonly approval: Edition['approval'];
  /** Objections that are not answered, with what is to become of them. */
  readonly noted: NonNullable<Edition['objections']>;
  /** Why a league of fewer than two ranked units is frozen all the same. */
  readonly force: string | undefined;
  /** A correction of what was frozen: why. What it takes in, upheld objections say (rules.md §10). */
  readonly correction: { readonly reason: string } | undefined;
}

/** Why a period may not be frozen as asked (rules.md §10). */
export type Refusal =
  | { readonly why: 'no-rules' | 'frozen-already' | 'not-frozen' | 'nothing-changed' }
  | { readonly why: 'too-early'; readonly earliest: string }
  | { readonly why: 'not-closed'; readonly close: string }
  /** `period` is a later one of the series. */
  | { readonly why: 'earlier-frozen'; readonly period: string }
  | { readonly why: 'objections-open'; readonly ids: readonly string[] }
  | { readonly why: 'approver' | 'approval-late'; readonly value: string }
  | { readonly why: 'year-not-loaded'; readonly years: readonly number[] }
  | { readonly why: 'mark-missing'; readonly component: string; readonly units: readonly string[] }
  | { readonly why: 'league-small'; readonly leagues: readonly string[] };

/** What stands against a freeze whatever the period's figures are: versions, approval. */
export function formalRefusals(
  ledger: Ledger,
  { now, approval, correction }: FreezeRequest,
  period: Period | undefined,
  last: EditionEntry | undefined,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (correction === undefined && last !== undefined) refusals.push({ why: 'frozen-already' });
  if (correction !== undefined && last === undefined) refusals.push({ why: 'not-frozen' });
  if (period === undefined) refusals.push({ why: 'no-rules' });
  const later = last === undefined ? laterFrozen(ledger, period) : undefined;
  if (later !== undefined) refusals.push({ why: 'earlier-frozen', period: later });
  const post = ledger.office[0]?.value.posts.find(({ id }) => id === approval.by);
  if (post?.role !== '主要领导') refusals.push({ why: 'approver', value: approval.by });
  if (approval.on > dayOf(now)) refusals.push({ why: 'approval-late', value: approval.on });
  return refusals;
}

/** The last frozen period of a period's series, where it is later: periods are frozen in their order, one that was left out need not be (rules.md §7). */
function laterFrozen(ledger: Ledger, period: Period | undefined): string | undefined {
  if (period === undefined) return undefined;
  return latestVersions(ledger).findLast(({ value }) => {
    const own = periodNamed(ledger, value.period);
    return own !== undefined && sameSeries(own, period) && own.from > period.to;
  })?.value.period;
}

/** What stands against a freeze by the clock: its day, the close, objections that may still be answered in time. */
export function clockRefusals(
  context: Context,
  { correction, noted }: FreezeRequest,
  period: Period,
  rules: Rules,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { asOf } = context;
  const earliest = at(dayOf(closingMoment(context.calendars, period.to, rules.clocks.freeze)), '00:00');
  const close = context.closeOf(period);
  if (asOf < earliest) refusals.push({ why: 'too-early', earliest });
  else if (asOf < close) refusals.push({ why: 'not-closed', close });
  const marked = new Set(noted.map(({ id }) => id));
  const ids = unanswered(context, period, rules).open.filter((id) => !marked.has(id));
  if (correction === undefined && ids.length > 0) refusals.push({ why: 'objections-open', ids });
  return refusals;
}

/** What an edition says of an objection that nobody answered in time (rules.md §10). */
const DISPUTED = '有异议';

/** The objections that an edition lists: those noted, and those that nobody answered in time. */
export function listedObjections(
  context: Context,
  { noted }: FreezeRequest,
  period: Period,
  rules: Rules,
): NonNullable<Edition['objections']> {
  const marked = new Set(noted.map(({ id }) => id));
  const overdue = unanswered(context, period, rules).overdue.filter((id) => !marked.has(id));
  return [...noted, ...overdue.map((id) => ({ id, note: DISPUTED }))].sort((a, b) => compareText(a.id, b.id));
}

/** The objections to a period without an answer: in time still, or beyond the reviewer's working days. */
function unanswered(
  context: Context,
  period: Period,
  { clocks }: Rules,
): { readonly open: readonly string[]; readonly overdue: readonly string[] } {
  const { asOf } = context;
  const calendar = context.calendars(asOf, dayOf(asOf));
  const isOverdue = (entry: EntryOf<'objection'>) => {
    const received = dayOf(context.receiptOf(entry).received);
    return endOfDay(deadlineAfter(calendar, received, clocks.objection).due) <= asOf;
  };
  const waiting = context.ledger.objection.filter(
    ({ value }) => value.period === period.id && value.answer === undefined,
  );
  const idsOf = (overdue: boolean) =>
    waiting.filter((entry) => isOverdue(entry) === overdue).map(({ value }) => value.id);
  return { open: idsOf(false), overdue: idsOf(true) };
}

/** What stands against a freeze by the figures themselves: a year not loaded, a mark neither entered nor 不适用, a league of one. */
export function figureRefusals(
  { context, period, rules, results }: Basis,
  forced: string | undefined,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const years = unloadedYears(
    context,
    period,
    results.map(({ result }) => result),
  );
  if (years.length > 0) refusals.push({ why: 'year-not-loaded', years });
  const members = results.filter(({ league }) => league !== undefined && isRankedLeague(rules, league));
  for (const { id: component, source } of rules.components) {
    if (source !== 'assessed') continue;
    const units = members.filter((member) => isUnmarked(member, component)).map(({ unit }) => unit);
    if (units.length > 0) refusals.push({ why: 'mark-missing', component, units });
  }
  const leagues = smallLeagues(rules, results);
  if (leagues.length > 0 && forced === undefined) refusals.push({ why: 'league-small', leagues });
  return refusals;
}

/** Leagues with members of whom fewer than two are ranked. */
export function smallLeagues(rules: Rules, results: readonly RosterResult[]): readonly string[] {
  return rules.leagues
    .map(({ id }) => id)
    .filter((id) => {
      const members = results.filter(({ league }) => league === id);
      const ranked = members.filter(({ result }) => result.score.total !== undefined);
      return isRankedLeague(rules, id) && members.length > 0 && ranked.length < 2;
    });
}

/** A league may have its year-end mark alone; nobody waits for its periods (rules.md §11). */
function isRankedLeague({ year }: Rules, league: string): boolean {
  return year?.finalAlone?.includes(league) !== true;
}

/** Whether a component that a unit's league has lacks the unit's mark, and nobody gave a reason. */
function isUnmarked({ result: { score, lines } }: RosterResult, component: string): boolean {
  if (!score.parts.some((part) => part.component.id === component)) return false;
  const line = lines.marks.find((mark) => mark.component === component);
  return line === undefined || (line.mark === undefined && line.why === undefined);
}
