import { calendarAsKnown } from '#calendar/calendar.ts';
import { addDays } from '#days/day.ts';
import { deadlineAfter } from '#calendar/deadline.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import type { Context } from './context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { isEntered, type Look } from '../time/look.ts';
import type { Dossier, Turn } from './dossier.ts';

/** A rest of a matter by written decision of 主要领导 (暂缓办理); `to` is the day of resumption (rules.md §3). */
export interface Rest {
  readonly from: string;
  readonly to: string | undefined;
}

/** The decisions on a matter that a look sees: entered by its limit, of a day not after its own. */
export function turnsSeen(dossier: Dossier, look: Look): readonly Turn[] {
  return dossier.turns.filter((turn) => isEntered(turn, look) && turn.on <= look.day);
}

/** The rests of a matter as seen, in order. */
export function restsOf(dossier: Dossier, look: Look): readonly Rest[] {
  const rests: Rest[] = [];
  let from: string | undefined;
  for (const { on, event } of turnsSeen(dossier, look)) {
    if (event.kind === '暂缓办理') from ??= on;
    if (event.kind === '恢复' && from !== undefined) {
      rests.push({ from, to: on });
      from = undefined;
    }
  }
  if (from !== undefined) rests.push({ from, to: undefined });
  return rests;
}

/** Whether the matter rests on the day of the look. */
export function isResting(dossier: Dossier, look: Look): boolean {
  const last = restsOf(dossier, look).at(-1);
  return last !== undefined && last.to === undefined;
}

/** What takes a matter off for good: supervision is withdrawn, or its notice was void from the start and its number is not used again. */
const WITHDRAWN: readonly Turn['event']['kind'][] = ['撤销督办', '通知单作废'];

/** The day on which supervision of the matter was withdrawn (撤销督办, 通知单作废), if it was. */
export function withdrawnOn(dossier: Dossier, look: Look): string | undefined {
  return turnsSeen(dossier, look).find(({ event }) => WITHDRAWN.includes(event.kind))?.on;
}

/** Whether the notice of the matter is void (通知单作废), as seen. */
export function isVoid(dossier: Dossier, look: Look): boolean {
  return turnsSeen(dossier, look).some(({ event }) => event.kind === '通知单作废');
}

/** Nodes taken off by 主要领导, with the day. */
export function cancelledNodes(dossier: Dossier, look: Look): ReadonlySet<string> {
  return new Set(
    turnsSeen(dossier, look).flatMap(({ event }) => (event.kind === '取消节点' ? (event.nodes ?? []) : [])),
  );
}

/** A hand-over (移交) of a unit's open nodes to a successor (rules.md §1). */
export interface HandOver {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  /** New dates of what was overdue, by node; `plan` is the missing plan. */
  readonly dates: ReadonlyMap<string, string>;
  readonly turn: Turn;
}

/** The hand-overs of a matter as seen, in order. */
export function handOversOf(dossier: Dossier, look: Look): readonly HandOver[] {
  let { lead } = dossier.task.value;
  return turnsSeen(dossier, look).flatMap((turn) => {
    const { kind, from = lead, to, dates = [] } = turn.event;
    if (kind !== '移交' || to === undefined) return [];
    if (from === lead) lead = to;
    return [{ on: turn.on, from, to, dates: new Map(dates.map(({ node, due }) => [node, due])), turn }];
  });
}

/** The unit that leads the matter on the day of the look: the notice's, or the last successor. */
export function leadOf(dossier: Dossier, look: Look): string {
  return handOversOf(dossier, look).reduce(
    (lead, { from, to }) => (from === lead ? to : lead),
    dossier.task.value.lead,
  );
}

/** The unit that led the matter when a day began: a hand-over of that day is still to come. */
export function leadBefore(dossier: Dossier, day: string, look: Look): string {
  return handOversOf(dossier, look).reduce(
    (lead, { on, from, to }) => (on < day && from === lead ? to : lead),
    dossier.task.value.lead,
  );
}

/** Whether a unit led the matter on a day; on that of a hand-over both do. */
export function ledOn(dossier: Dossier, unit: string, day: string, look: Look): boolean {
  return [day, addDays(day, 1)].some((morning) => leadBefore(dossier, morning, look) === unit);
}

/** The units that lead the matter or led it until they handed it over, as seen. */
export function leadsOf(dossier: Dossier, look: Look): ReadonlySet<string> {
  let { lead } = dossier.task.value;
  const leads = new Set([lead]);
  for (const { from, to } of handOversOf(dossier, look)) {
    if (from !== lead) continue;
    lead = to;
    leads.add(to);
  }
  return leads;
}

/** A date after the rests of its matter. */
export interface HeldDate {
  readonly date: string;
  /** The matter rests and the date had not passed: it falls due after the resumption. */
  readonly held: boolean;
}

/**
 * A date set on a day, after the rests since: one that had not passed when a rest began is held and
 * moves by the working days of the rest; one that had passed counts on (rules.md §3).
 */
export function afterRests(
  context: Context,
  rests: readonly Rest[],
  setOn: string,
  date: string,
  look: Look,
): HeldDate {
  const calendar = calendarOf(context, look);
  let moved = date;
  for (const { from, to } of rests) {
    if (moved < from || (to !== undefined && to <= setOn)) continue;
    if (to === undefined) return { date: moved, held: true };
    const before = addDays(from, -1);
    // Known when work went on; what is announced later only lengthens (不变量 14).
    const known = calendarAsKnown(calendar, to);
    const days = countWorkdays(known, before > setOn ? before : setOn, addDays(to, -1));
    if (days > 0) moved = deadlineAfter(calendar, moved, days, to).due;
  }
  return { date: moved, held: false };
}
