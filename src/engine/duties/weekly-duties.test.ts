import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { taskRecords, report, type TaskSpec } from '../testing/task-records.ts';
import { closing, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowsOf, type DutyRow } from './testing/rows.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const matter = (more: Partial<TaskSpec> = {}): Records =>
  taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29', ...more });
/** A matter of 甲 that must be reported every week; the week of Friday 22 May is `2026-W21`. */
const TASK = matter();

describe('the weekly report', () => {
  const row = (more: Partial<DutyRow> = {}) => ({
    id: 'weekly-2026-w21-jia',
    who: 'unit jia',
    kind: 'weekly',
    subject: '2026-W21',
    from: '2026-05-22',
    due: '2026-05-22 12:00',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['rules/0000.yaml#weekly.by'],
    ...more,
  });
  const at = (asOf: string, ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, TASK, ...records), 'weekly').filter(({ subject }) => subject === '2026-W21');

  test('is owed from its Monday to Friday noon, overdue until the next is due, then missed', () => {
    expect(at('2026-05-17 24:00')).toEqual([]);
    expect(at('2026-05-18 00:00')).toEqual([row({ left: 4 })]);
    expect(at('2026-05-21 10:00')).toEqual([row({ standing: 'due-soon', left: 1 })]);
    expect(at('2026-05-22 12:00')).toEqual([row({ standing: 'due-soon' })]);
    expect(at('2026-05-22 12:01')).toEqual([row({ standing: 'overdue' })]);
    expect(at('2026-05-25 10:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
    expect(at('2026-05-29 12:00')).toEqual([row({ standing: 'overdue', late: 5 })]);
    expect(at('2026-05-29 12:01')).toEqual([row({ standing: 'missed' })]);
  });

  test('is met when the last matter is reported, to the minute', () => {
    const sources = ['report/0000.yaml#submitted'];
    const sent = (moment: string) =>
      at('2026-05-26 10:00', { report: [report(`2026-W21 jia ${moment}`, ['t1'])] });
    expect(sent('2026-05-22 12:00')).toEqual([
      row({ filed: '2026-05-22 12:00', standing: 'filed', sources }),
    ]);
    expect(sent('2026-05-22 12:01')).toEqual([row({ filed: '2026-05-22 12:01', standing: 'late', sources })]);
    expect(sent('2026-05-25 09:00')).toEqual([
      row({ filed: '2026-05-25 09:00', standing: 'late', late: 1, sources }),
    ]);
  });

  test('received late is late and never missed, even after the next was due', () => {
    const received = (moment: string) =>
      at('2026-07-31 10:00', { report: [report(`2026-W21 jia ${moment}`, ['t1'])] });
    expect(received('2026-05-25 09:00')).toMatchObject([{ standing: 'late', late: 1 }]);
    expect(received('2026-06-10 09:00')).toMatchObject([{ standing: 'late', late: 13 }]);
  });

  test('that leaves a matter out does not meet it; in the end it is incomplete and not missed', () => {
    // 29 May is the next report day: the matter wants a line of its own.
    const partial: Records = { report: [report('2026-W21 jia 2026-05-22 10:00')] };
    const sources = ['report/0000.yaml#submitted'];
    expect(at('2026-05-29 12:00', partial)).toEqual([row({ standing: 'overdue', late: 5, sources })]);
    expect(at('2026-05-29 12:01', partial)).toEqual([row({ standing: 'incomplete', sources })]);
    const supplement = report('2026-W21 jia 2026-05-25 08:00', ['t1']);
    expect(at('2026-06-30 10:00', { report: [...(partial.report ?? []), supplement] })).toMatchObject([
      { standing: 'late', filed: '2026-05-25 08:00' },
    ]);
  });

  test('is waited for no longer than the unit is there', () => {
    const ended = (asOf: string) =>
      rowsOf(world(asOf, { unit: [{ ...unit('jia'), until: '2026-05-25' }] }, TASK), 'weekly')
        .filter(({ subject }) => subject === '2026-W21')
        .map(({ standing }) => standing);
    expect([ended('2026-05-25 23:59'), ended('2026-05-26 00:01')]).toEqual([['overdue'], ['missed']]);
  });

  test('waits for the next report day that there is: a week of rest has none', () => {
    // The office is closed all the week of 25 to 29 May: the next report day is 5 June.
    const closed = (asOf: string) =>
      at(asOf, {
        calendar: [
          {
            ...closing('2026-05-25', '2026-05-06'),
            closures: [
              {
                id: 'move',
                known: '2026-05-06',
                from: '2026-05-25',
                to: '2026-05-29',
                reason: '搬迁',
                basis: '公告',
              },
            ],
          },
        ],
      });
    expect(closed('2026-06-05 12:00')).toMatchObject([{ standing: 'overdue', late: 5 }]);
    expect(closed('2026-06-05 12:01')).toMatchObject([{ standing: 'missed' }]);
  });

  test('is owed by every unit with an open matter, and by no other', () => {
    const who = (...records: readonly Records[]) =>
      rowsOf(world('2026-05-22 10:00', ...records), 'weekly')
        .filter(({ subject }) => subject === '2026-W21')
        .map(({ who: debtor }) => debtor);
    expect(who(UNITS, matter({ due: '2026-12-25' }))).toEqual(['unit jia']);
    const second = taskRecords({ id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-12-25' });
    expect(who(UNITS, TASK, second)).toEqual(['unit jia', 'unit yi']);
    expect(who(UNITS, matter({ end: { claims: ['2026-05-20 10:00'] } }))).toEqual([]);
    expect(
      who({ unit: [{ ...unit('jia'), reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] }] }, TASK),
    ).toEqual([]);
    // 甲 is there no more on the report day, or still is.
    expect(who({ unit: [{ ...unit('jia'), until: '2026-05-21' }] }, TASK)).toEqual([]);
    expect(who({ unit: [{ ...unit('jia'), until: '2026-05-22' }] }, TASK)).toEqual(['unit jia']);
  });

  test('of a week that ends in the next month is owed from its Monday on, by the rules of that month', () => {
    const second = { ...RULES, version: 'v2', from: '2026-07', published: '2026-06-22' };
    const july = (asOf: string) =>
      rowsOf(world(asOf, UNITS, matter({ due: '2026-07-10' }), { rules: [RULES, second] }), 'weekly')
        .filter(({ subject }) => subject === '2026-W27')
        .map(({ due, sources }) => [due, ...sources]);
    expect(july('2026-06-28 24:00')).toEqual([]);
    expect(july('2026-06-29 00:00')).toEqual([['2026-07-03 12:00', 'rules/0001.yaml#weekly.by']]);
  });

  test('is owed for every week since the first notice, and for none without rules', () => {
    const subjects = (...records: readonly Records[]) =>
      rowsOf(world('2026-05-26 10:00', UNITS, ...records), 'weekly').map(({ subject }) => subject);
    expect(subjects(TASK)).toEqual(['2026-W19', '2026-W20', '2026-W21', '2026-W22']);
    const later = taskRecords({ id: 't2', lead: 'yi', printed: '2026-05-18', due: '2026-12-25' });
    expect(new Set(subjects(TASK, later)).size).toBe(4);
    expect(subjects()).toEqual([]);
    expect(rowsOf(world('2025-12-26 10:00', UNITS, matter({ printed: '2025-12-01' })), 'weekly')).toEqual([]);
  });
});

describe('周报 and 要点', () => {
  const issue = (more: Partial<DutyRow> = {}) => ({
    id: 'weekly-issue-2026-w21',
    who: 'section mishu',
    kind: 'weekly-issue',
    subject: '2026-W21',
    from: '2026-05-22',
    due: '2026-05-22 24:00',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['rules/0000.yaml#weekly'],
    ...more,
  });
  const points = (more: Partial<DutyRow> = {}) =>
    issue({ id: 'key-points-2026-w21', kind: 'key-points', due: '2026-05-25 09:00', ...more });
  const issued = (kind: '周报' | '要点', submitted: string, week = '2026-W21') => ({
    id: `${kind === '周报' ? 'w' : 'k'}${week.toLowerCase()}`,
    kind,
    week,
    on: submitted.slice(0, 10),
    submitted,
  });
  const of = (asOf: string, ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, ...records), 'weekly-issue', 'key-points').filter(
      ({ subject }) => subject === '2026-W21',
    );
  const at = (asOf: string, ...given: readonly ReturnType<typeof issued>[]) =>
    of(asOf, TASK, { issued: given });

  test('are owed by the section: by the end of the report day, and by Monday’s meeting', () => {
    expect(at('2026-05-17 24:00')).toEqual([]);
    expect(at('2026-05-18 00:00')).toEqual([issue({ left: 4 }), points({ left: 5 })]);
    expect(at('2026-05-22 24:00')).toEqual([
      issue({ standing: 'due-soon' }),
      points({ standing: 'due-soon', left: 1 }),
    ]);
    expect(at('2026-05-25 09:00')).toEqual([
      issue({ standing: 'overdue', late: 1 }),
      points({ standing: 'due-soon' }),
    ]);
    expect(at('2026-05-25 09:01')[1]).toEqual(points({ standing: 'overdue' }));
  });

  test('are each owed only where the rules ask for it', () => {
    const asked = (more: Partial<Rules['weekly']>) =>
      of('2026-05-20 10:00', TASK, {
        rules: [{ ...RULES, weekly: RULES.weekly && { ...RULES.weekly, ...more } }],
      }).map(({ kind }) => kind);
    expect(asked({ digest: undefined })).toEqual(['key-points']);
    expect(asked({ keyPoints: undefined })).toEqual(['weekly-issue']);
    expect(asked({ digest: undefined, keyPoints: undefined })).toEqual([]);
  });

  test('are each met by the first of its kind, whatever the records are called', () => {
    const [digest] = at(
      '2026-06-30 10:00',
      issued('周报', '2026-05-23 09:00'),
      issued('周报', '2026-05-22 17:00'),
    );
    expect(digest).toMatchObject({ filed: '2026-05-22 17:00', standing: 'filed' });
  });

  test('are each waited for until the next of its kind is due', () => {
    const standings = (asOf: string) => at(asOf).map(({ standing, late }) => `${standing} ${String(late)}`);
    expect(standings('2026-05-29 24:00')).toEqual(['overdue 5', 'overdue 4']);
    expect(standings('2026-05-30 00:00')).toEqual(['missed 0', 'overdue 4']);
    expect(standings('2026-06-01 09:00')).toEqual(['missed 0', 'overdue 5']);
    expect(standings('2026-06-01 09:01')).toEqual(['missed 0', 'missed 0']);
  });

  test('are each met by what was issued of its kind for that week', () => {
    const given = [
      issued('周报', '2026-05-15 17:00', '2026-W20'),
      issued('周报', '2026-05-22 17:00'),
      issued('要点', '2026-05-25 09:30'),
    ];
    expect(at('2026-06-30 10:00', ...given)).toEqual([
      issue({ filed: '2026-05-22 17:00', standing: 'filed', sources: ['issued/0001.yaml#submitted'] }),
      points({ filed: '2026-05-25 09:30', standing: 'late', sources: ['issued/0002.yaml#submitted'] }),
    ]);
  });

  test('are owed for the weeks in which some unit had an open matter when the report day began', () => {
    expect(of('2026-06-30 10:00', matter({ end: { claims: ['2026-05-21 23:59'] } }))).toEqual([]);
    expect(of('2026-06-30 10:00', matter({ end: { claims: ['2026-05-22 00:01'] } }))).toHaveLength(2);
    expect(of('2026-06-30 10:00', matter({ printed: '2026-05-21' }))).toHaveLength(2);
    expect(of('2026-06-30 10:00', matter({ printed: '2026-05-22' }))).toEqual([]);
  });
});
