import type { CalendarYear } from '#record/schema/calendar.ts';
import type { Honours } from '#record/finding/honours.ts';
import type { Inspection } from '#record/finding/inspection.ts';
import type { Objection } from '#record/finding/objection.ts';
import type { Unit } from '#record/office/unit.ts';

/**
 * What of a record, as the period sees it, enters its digest (rules.md §10): all that is not merely told
 * to people; of some kinds, by the functions below, only what counts.
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
const BESIDE: ReadonlySet<string> = new Set([
  ...['disclosure', 'withheldBasis'],
  // What a matter, a node, a measure is called besides: told to people, asked for by no rule.
  ...['category', 'approvedBy', 'grounds'],
]);

/** Of a unit: who it is, its place in order and leagues, whether it reports itself. */
export function unitAsUsed(unit: Unit, last: string): object {
  const { id, order, names, leagues, until, reportsThrough } = unit;
  return {
    id,
    order,
    names: names.flatMap(({ from, name }) => (from <= last ? [{ from, name }] : [])),
    leagues: leagues.flatMap(({ from, league }) => (from <= last ? [{ from, league }] : [])),
    until: until !== undefined && until <= last ? until : undefined,
    reportsThrough: reportsThrough?.flatMap(({ from, unit: by }) =>
      from <= last ? [{ from, unit: by }] : [],
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

/** Of commendations: what they are worth, to whom. */
export function honoursAsUsed({ honours }: Honours): object {
  return {
    honours: honours.map(({ id, units, experience, level, received }) => ({
      id,
      units,
      experience,
      level,
      received,
    })),
  };
}

/** Of an inspection: when it was, and what it demands of whom. */
export function inspectionAsUsed({ id, on, paper, demands = [] }: Inspection): object {
  return {
    id,
    on,
    paper,
    demands: demands.map(({ id: node, task, unit, title, deliverable, due }) => ({
      id: node,
      task,
      unit,
      title,
      deliverable,
      due,
    })),
  };
}

/** Of an objection: what its answer changes. */
export function objectionAsUsed({ id, answer }: Objection): object {
  return { id, admits: answer?.admits, voids: answer?.voids };
}
