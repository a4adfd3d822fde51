import type { CalendarYear } from '../../core/schema/calendar.ts';
import type { Honours } from '../../record/honours.ts';
import type { Incoming } from '../../record/incoming.ts';
import type { Objection } from '../../record/objection.ts';
import type { Unit } from '../../record/unit.ts';

/**
 * What of a record can enter a period, for its digest (rules.md §10): all that is not merely told to
 * people. Of a standing record, by the functions below, only what was in force by the period's last
 * day, so that an addition for later periods leaves the digest as it is.
 */
export function recordAsUsed(record: object): object {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => !BESIDE.has(name))
      .map(([name, member]) => [name, memberAsUsed(member)]),
  );
}

function memberAsUsed(member: unknown): unknown {
  if (Array.isArray(member)) return member.map((item) => memberAsUsed(item));
  return typeof member === 'object' && member !== null ? recordAsUsed(member) : member;
}

/** Fields that change nothing in a score and may be written anew at any time. */
const BESIDE: ReadonlySet<string> = new Set(['disclosure', 'withheldBasis']);

/** Of a unit: who it is, its place in order and leagues, whether it reports itself. */
export function unitAsUsed(unit: Unit, last: string): object {
  const { id, order, names, leagues, until, reportsThrough } = unit;
  return {
    id,
    order,
    names: names.flatMap(({ from, name }) => (from <= last ? [{ from, name }] : [])),
    leagues: leagues.flatMap(({ from, league }) => (from <= last ? [{ from, league }] : [])),
    until: until !== undefined && until <= last ? until : undefined,
    reportsThrough,
  };
}

/**
 * A year of the calendar as a period counts by it: the year's own arrangement, the amendments and
 * closures entered by the close, and those closures (`path#id`) that upheld objections admit (rules.md §2).
 */
export function yearSeen(
  path: string,
  { year, notices, closures }: CalendarYear,
  close: string,
  admitted: ReadonlySet<string>,
): CalendarYear {
  return {
    year,
    notices: notices.filter((notice, index) => index === 0 || (notice.entered ?? notice.known) <= close),
    closures: closures.filter(
      ({ id, entered, known }) => admitted.has(`${path}#${id}`) || (entered ?? known) <= close,
    ),
  };
}

/** Of a year of the calendar: its days, and when each became known. */
export function yearAsUsed({ year, notices, closures }: CalendarYear): object {
  return {
    year,
    notices: notices.map(({ id, known, entered, days }) => ({ id, known, entered, days })),
    closures: closures.map(({ id, known, entered, from, to }) => ({ id, known, entered, from, to })),
  };
}

/** Of commendations: those received by the cut-off, with what they are worth. */
export function honoursAsUsed({ honours }: Honours, until: string): object {
  return {
    honours: honours.flatMap(({ id, units, experience, level, received }) =>
      received <= until ? [{ id, units, experience, level, received }] : [],
    ),
  };
}

/** Of an incoming paper: everything, its verdict once the day of that has come. */
export function incomingAsUsed({ verdict, ...paper }: Incoming, day: string): object {
  const known = verdict !== undefined && verdict.on <= day ? { verdict } : {};
  return recordAsUsed({ ...paper, ...known });
}

/** Of an objection: what its answer changes. */
export function objectionAsUsed({ id, answer }: Objection): object {
  return { id, admits: answer?.admits, voids: answer?.voids };
}
