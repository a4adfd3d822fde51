import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { clueOf } from './testing/short-records.ts';
import { closing, unit, world } from './testing/world.ts';

type Clue = NonNullable<Records['clue']>[number];

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };
/** A clue of Wednesday 6 May; the Saturday after is a make-up working day. */
const clue = (more: Partial<Clue> = {}): Clue => ({
  id: 'c1',
  channel: '来电',
  category: '其他',
  summary: '反映',
  submitted: '2026-05-06 09:00',
  ...more,
});
const duties = (asOf: string, ...given: readonly Records[]) =>
  rowsOf(world(asOf, UNITS, ...given), 'clue-decision', 'clue-handling');
const decision = (more: Partial<DutyRow>) => ({
  id: 'c1-decision',
  who: 'section mishu',
  kind: 'clue-decision',
  subject: 'c1',
  from: '2026-05-06',
  due: '2026-05-12 24:00',
  clock: '2026-05-06 +5',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['clue/0000.yaml#decision'],
  ...more,
});

describe('the decision on a clue', () => {
  const refused = (on: string) => clue({ decision: { on, result: '不予转办', reason: '不具体' } });

  test('is owed by the section from the registration on, five working days long', () => {
    const at = (asOf: string) => duties(asOf, { clue: [clue()] });
    expect(at('2026-05-06 08:59')).toEqual([]);
    expect(at('2026-05-06 09:00')).toEqual([decision({ standing: 'owed', left: 5 })]);
    expect(at('2026-05-09 10:00')).toEqual([decision({ standing: 'owed', left: 2 })]);
    expect(at('2026-05-10 10:00')).toEqual([decision({ standing: 'owed', left: 2 })]);
    expect(at('2026-05-11 10:00')).toEqual([decision({ standing: 'due-soon', left: 1 })]);
    expect(at('2026-05-12 23:59')).toEqual([decision({ standing: 'due-soon' })]);
    expect(at('2026-05-13 00:00')).toEqual([decision({ standing: 'overdue', late: 1 })]);
  });

  test('is on time on the last day and late on the next', () => {
    const on = (day: string) => duties('2026-05-29 10:00', { clue: [refused(day)] });
    expect(on('2026-05-12')).toEqual([decision({ filed: '2026-05-12', standing: 'filed' })]);
    expect(on('2026-05-13')).toEqual([decision({ filed: '2026-05-13', standing: 'late', late: 1 })]);
  });

  test('runs from the day the clue came, where it was entered later', () => {
    const onBehalf = { receivedAt: '2026-05-06 16:00', channel: '电话' as const, enteredBy: 'mishu' };
    expect(duties('2026-05-08 10:00', { clue: [clue({ submitted: '2026-05-08 09:00', onBehalf })] })).toEqual(
      [decision({ left: 3 })],
    );
  });
});

describe('the handling of a clue', () => {
  // Decided on 6 May, owed by Friday 22 May.
  const handed = (closed: number | null) => ({
    clue: [clueOf({ unit: 'jia', day: '2026-05-06', due: 16, closed }, 1)],
  });
  const handling = (more: Partial<DutyRow>) => ({
    id: 'c1-handling',
    who: 'unit jia',
    kind: 'clue-handling',
    subject: 'c1',
    from: '2026-05-06',
    due: '2026-05-22 24:00',
    clock: '2026-05-22',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['clue/0000.yaml#decision.due'],
    ...more,
  });
  const handlings = (...given: Parameters<typeof duties>) =>
    duties(...given).filter(({ kind }) => kind === 'clue-handling');
  const at = (asOf: string, closed: number | null) => handlings(asOf, handed(closed));

  test('is owed by the unit it was handed to, by the day set, and near three working days before', () => {
    expect(at('2026-05-18 10:00', null)).toEqual([handling({ left: 4 })]);
    expect(at('2026-05-19 10:00', null)).toEqual([handling({ standing: 'due-soon', left: 3 })]);
    expect(at('2026-05-22 23:59', null)).toEqual([handling({ standing: 'due-soon' })]);
    expect(at('2026-05-23 00:00', null)).toEqual([handling({ standing: 'overdue', late: 1 })]);
  });

  test('is met by closing it: on time on the day set, late on the next working day', () => {
    expect(at('2026-06-30 10:00', 16)).toEqual([handling({ filed: '2026-05-22', standing: 'filed' })]);
    expect(at('2026-06-30 10:00', 19)).toEqual([
      handling({ filed: '2026-05-25', standing: 'late', late: 1 }),
    ]);
    // Not yet closed as of a day before.
    expect(at('2026-05-21 10:00', 16)).toEqual([handling({ standing: 'due-soon', left: 1 })]);
  });

  test('by a day of rest is owed by the next working day', () => {
    // Saturday 23 May.
    const saturday = (asOf: string, closed: number | null) =>
      handlings(asOf, { clue: [clueOf({ unit: 'jia', day: '2026-05-06', due: 17, closed }, 1)] });
    const monday = (more: Partial<DutyRow>) =>
      handling({ due: '2026-05-25 24:00', clock: '2026-05-23', ...more });
    expect(saturday('2026-05-22 10:00', null)).toEqual([monday({ standing: 'due-soon', left: 1 })]);
    expect(saturday('2026-05-25 23:59', null)).toEqual([monday({ standing: 'due-soon' })]);
    expect(saturday('2026-05-26 00:00', null)).toEqual([monday({ standing: 'overdue', late: 1 })]);
    expect(saturday('2026-06-30 10:00', 19)).toEqual([monday({ filed: '2026-05-25', standing: 'filed' })]);
    expect(saturday('2026-06-30 10:00', 20)).toEqual([
      monday({ filed: '2026-05-26', standing: 'late', late: 1 }),
    ]);
  });

  test('moves with a closure announced by its day, not with one announced after it', () => {
    const due = (known: string) => {
      const [closed] = handlings('2026-06-30 10:00', handed(19), {
        calendar: [closing('2026-05-22', known)],
      });
      return closed && [closed.due, closed.standing];
    };
    expect(due('2026-05-22')).toEqual(['2026-05-25 24:00', 'filed']);
    expect(due('2026-05-23')).toEqual(['2026-05-22 24:00', 'late']);
  });

  test('is owed by nobody where the decision names no unit or no day', () => {
    const decided = { on: '2026-05-07', result: '转办' as const, reason: '具体' };
    const kinds = (more: object) =>
      duties('2026-06-01 10:00', { clue: [clue({ decision: { ...decided, ...more } })] }).map(
        ({ kind }) => kind,
      );
    expect(kinds({ unit: 'jia', due: '2026-05-29' })).toEqual(['clue-decision', 'clue-handling']);
    expect(kinds({ unit: 'jia' })).toEqual(['clue-decision']);
    expect(kinds({ due: '2026-05-29' })).toEqual(['clue-decision']);
  });
});
