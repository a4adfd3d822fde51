import type { Place, Problem } from '#record/schema/problem.ts';
import type { Arrival } from './arrivals.ts';
import type { PresentDay, PresentEntry, PresentRecord } from './audit-record.ts';
import type { Course } from './entry-course.ts';
import type { EntryHistory } from './entry-history.ts';
import type { ForgeSays } from './forge.ts';

/** What an entry is judged by. */
export interface Ground {
  readonly record: PresentRecord;
  readonly arrivals: ReadonlyMap<string, Arrival>;
  readonly history: EntryHistory;
  /** Whether a purge wrote this commit anew. */
  readonly isRewritten: (commit: string) => boolean;
  /** What the forge was asked; undefined where it was not. */
  readonly forge: ForgeSays | undefined;
}

/** An entry in the files, with its course on the line; undefined where it was not committed. */
export interface Pair {
  readonly day: PresentDay;
  readonly entry: PresentEntry;
  readonly course: Course | undefined;
}

/** Whether an entry is proved, can no longer be since a purge, or is wrong; and what is told of it. */
export interface EntryVerdict {
  readonly state: 'proved' | 'purged' | 'wrong';
  readonly problems: readonly Problem[];
}

/** The problem of this code at a place. */
export function auditProblem(code: string, place: Place, params: Problem['params'] = {}): Problem {
  return { code, severity: 'error', place, params };
}

/** A commit as it is called to a person. */
export function shortId(commit: string): string {
  return commit.slice(0, 10);
}

/** Judges one entry. `absent` are the numbers of its records, from 0, that the commit which first brought it does not hold. */
export function entryVerdict(ground: Ground, pair: Pair, absent: readonly number[]): EntryVerdict {
  const { history, record, arrivals } = ground;
  const { day, entry, course } = pair;
  if (course === undefined)
    return { state: 'wrong', problems: [auditProblem('audit-uncommitted', entry.at([]))] };
  const first = history.firstOf(course);
  const restored = first === course ? [] : [restoredReminder(entry, first, course)];
  const former = first === course ? history.replaced(course) : undefined;
  if (former !== undefined) {
    const code = former.path === course.path ? 'audit-changed' : 'audit-moved';
    const commits = { from: shortId(former.arrived), by: shortId(course.arrived) };
    return {
      state: 'wrong',
      problems: [auditProblem(code, entry.at([]), { ...commits, file: record.fileOf(former.path) })],
    };
  }
  const arrival = arrivals.get(first.arrived) ?? { sort: 'unread' };
  const by = shortId(first.arrived);
  const unproved = [
    ...arrivalProblems(arrival, entry.at([]), by),
    ...absent.map((n) => auditProblem('audit-record', entry.at(['records', n]), { by, n: String(n + 1) })),
  ];
  const purged = unproved.length > 0 && ground.isRewritten(first.arrived);
  const wrong = [
    ...(purged ? [] : unproved),
    ...timeProblems(ground, day, entry, arrival, by),
    ...(arrival.sort === 'proved' ? forgeProblems(ground.forge, entry, first.arrived) : []),
  ];
  return {
    state: wrong.length > 0 ? 'wrong' : purged ? 'purged' : 'proved',
    problems: [...wrong, ...restored],
  };
}

function restoredReminder(entry: PresentEntry, first: Course, course: Course): Problem {
  const commits = {
    from: shortId(first.arrived),
    gone: shortId(first.left?.commit ?? ''),
    by: shortId(course.arrived),
  };
  return { ...auditProblem('audit-restored', entry.at([]), commits), severity: 'reminder' };
}

function arrivalProblems(arrival: Arrival, place: Place, by: string): readonly Problem[] {
  switch (arrival.sort) {
    case 'proved':
      return [];
    case 'unread':
      return [auditProblem('audit-commit', place, { by })];
    case 'other':
      return [auditProblem('audit-author', place, { by, who: arrival.author.name.slice(0, 60) })];
    case 'unsigned': {
      const { unsigned } = arrival;
      const key = 'key' in unsigned ? unsigned.key : '';
      return [auditProblem(`audit-signature-${unsigned.why}`, place, { by, key })];
    }
  }
}

function timeProblems(
  { record }: Ground,
  { date }: PresentDay,
  { receipt, at }: PresentEntry,
  arrival: Arrival,
  by: string,
): readonly Problem[] {
  const { moment } = receipt;
  const committed = 'seconds' in arrival ? record.momentOf(arrival.seconds) : undefined;
  const late = committed !== undefined && moment > committed;
  return [
    ...(late ? [auditProblem('audit-moment', at(['moment']), { by, moment, committed })] : []),
    ...(moment.startsWith(date) ? [] : [auditProblem('audit-day', at(['moment']), { moment, date })]),
  ];
}

const ASKED: Readonly<Record<string, 'pull' | 'issue'>> = { 合并请求: 'pull', 议题: 'issue' };

function forgeProblems(
  forge: ForgeSays | undefined,
  { receipt: { door, number }, at }: PresentEntry,
  commit: string,
): readonly Problem[] {
  if (forge === undefined) return [];
  const sort = ASKED[door];
  const unknown = number !== undefined && sort !== undefined && forge.numbers.get(number) !== sort;
  return [
    ...(forge.verified.has(commit)
      ? []
      : [auditProblem('audit-forge-commit', at([]), { by: shortId(commit) })]),
    ...(unknown
      ? [auditProblem('audit-forge-number', at(['number']), { door, number: String(number) })]
      : []),
  ];
}
