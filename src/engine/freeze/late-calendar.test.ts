import { describe, expect, test } from 'vitest';
import type { CalendarYear } from '#record/schema/calendar.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords, report } from '../testing/task-records.ts';
import { RULES } from '../testing/rules.ts';
import { CALENDAR_2026, entryOf, unit, worldLedger, type Records } from '../testing/office.ts';
import {
  asked,
  closedOn,
  correcting,
  done,
  frozenAsAsked,
  lastOf,
  pairLedger,
  refusals,
  rowOf,
  codesTold,
  withFrozen,
  withUpheld,
  type Closing,
} from './testing/frozen.ts';

const MAY = '2026-05';
const WRITTEN = '2026-06-22 10:00';

const notice = (id: string, known: string, off: string, entered?: string) => ({
  id,
  title: '通知',
  known,
  source: 'https://example.gov.cn',
  days: [{ name: '放假', off: [off] }],
  ...(entered === undefined ? {} : { entered }),
});
const year = (value: object, index: number) => entryOf('calendar', value, index);
/** The first year of the calendar with other notices or closures. */
const instead = (ledger: Ledger, value: object): Ledger => ({
  ...ledger,
  calendar: ledger.calendar.map((entry, n) => (n === 0 ? { ...entry, value: year(value, 0).value } : entry)),
});
const withYear = (ledger: Ledger, entry: Entry<CalendarYear>): Ledger => ({
  ...ledger,
  calendar: [...ledger.calendar, entry],
});

/** 甲 finished on 20 May what was due on the 15th, three working days late. */
const late = { end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } };
const ledgerWith = (...closures: Closing[]) =>
  worldLedger(
    { unit: [unit('jia'), unit('yi', 'counties', 2)], calendar: [closedOn(...closures)] },
    taskRecords(done('t1', 'jia', late), done('t2', 'yi')),
  );
const FLOOD = { id: 'flood', day: '2026-05-18', known: '2026-05-17', entered: '2026-06-20 10:00' };

describe('what of the calendar is entered after a freeze', () => {
  const before = frozenAsAsked(pairLedger(), asked(MAY, '2026-06-10 16:30'));
  const untouched = (after: Ledger) => {
    expect(codesTold(after)).toEqual([]);
    expect(refusals(after, correcting(MAY, WRITTEN))).toEqual([{ why: 'nothing-changed' }]);
  };

  test('a year whose notice had been public the day before: accepted, and nothing is told', () => {
    untouched(withYear(before, year({ year: 2027, notices: [notice('n', '2026-06-09', '2027-01-01')] }, 1)));
  });

  test('a year whose notice had been public before the close, entered without a word on when', () => {
    untouched(withYear(before, year({ year: 2027, notices: [notice('n', '2026-06-01', '2027-01-01')] }, 1)));
  });

  test('an amendment: one made known since, one entered since', () => {
    const [arrangement] = CALENDAR_2026.notices;
    const amended = (...more: ReturnType<typeof notice>[]) =>
      instead(before, { ...CALENDAR_2026, notices: [arrangement, ...more] });
    untouched(amended(notice('a', '2026-06-09', '2026-05-14')));
    untouched(amended(notice('a', '2026-05-04', '2026-05-14', '2026-06-12 10:00')));
  });

  test('a closure: only a correction counts it, after an objection that admits it, and the first version stays', () => {
    const first = frozenAsAsked(ledgerWith(), asked(MAY, '2026-06-10 10:00'));
    const closed = instead(first, closedOn(FLOOD));
    untouched(closed);
    expect(rowOf(closed, MAY, 'jia')?.result.parts['a']).toBe('51');
    const upheld = withUpheld(closed, MAY, '2026-06-21', 'calendar/0000.yaml#flood');
    const both = frozenAsAsked(upheld, correcting(MAY, WRITTEN));
    expect(rowOf(both, MAY, 'jia')?.result.parts['a']).toBe('54');
    expect(both.edition[0]).toBe(first.edition[0]);
    expect(lastOf(both, MAY).calendar).not.toBe(lastOf(closed, MAY).calendar);
    expect(codesTold(both)).toEqual([]);
  });

  test('a closure of a year that the period did not know, which an objection admits', () => {
    const first = frozenAsAsked(ledgerWith(), asked(MAY, '2026-06-10 10:00'));
    const closure = { ...closedOn({ ...FLOOD, day: '2027-05-18' }), year: 2027, notices: [] };
    const loaded = withYear(first, year(closure, 1));
    untouched(loaded);
    const known = (whole: Ledger) =>
      Object.keys(lastOf(frozenAsAsked(whole, correcting(MAY, WRITTEN)), MAY).records);
    expect(known(withUpheld(loaded, MAY, '2026-06-21', 'calendar/0001.yaml#flood'))).toContain(
      'calendar/0001.yaml',
    );
  });

  test('one that says it had been entered before is told', () => {
    const first = frozenAsAsked(ledgerWith(), asked(MAY, '2026-06-10 10:00'));
    const changed = codesTold(instead(first, closedOn({ ...FLOOD, entered: '2026-06-08 10:00' })));
    // Without its year no working day of the period is certain any more.
    expect(changed.filter((text) => !text.includes('provisional'))).toEqual([
      'record-changed calendar/0000.yaml',
    ]);
  });

  test('changes nothing of several frozen months, which need no correction one after the other', () => {
    const months = withFrozen(pairLedger(), ['2026-08', '2026-09', '2026-10']);
    const loaded = withYear(
      months,
      year({ year: 2027, notices: [notice('n', '2026-10-25', '2027-01-01')] }, 1),
    );
    expect(codesTold(loaded)).toEqual([]);
    const next = withFrozen(loaded, ['2026-11']);
    expect(Object.keys(lastOf(next, '2026-11').records)).toContain('calendar/0001.yaml');
    expect(codesTold(next)).toEqual([]);
  });
});

describe('a period is not frozen on a year that is not loaded', () => {
  const YEAR_2027 = { year: 2027, notices: [notice('n27', '2026-11-06', '2027-01-01')] };
  const unloaded = (ledger: Ledger, period: string, now: string) =>
    refusals(ledger, asked(period, now)).map((refusal) => ('years' in refusal ? refusal.years : refusal));
  const of = (...more: Records[]) => pairLedger(...more);

  test('that of the period, and that of its close', () => {
    const next = '2027-02-20 10:00';
    expect(unloaded(of(), '2026-11', '2026-12-20 10:00')).toEqual([]);
    expect(unloaded(of(), '2026-12', '2027-01-20 10:00')).toEqual([[2027]]);
    expect(unloaded(of(), '2027-01', next)).toEqual([[2027]]);
    const loaded = withYear(of(), year(YEAR_2027, 1));
    expect(unloaded(loaded, '2026-12', '2027-01-20 10:00')).toEqual([]);
    expect(unloaded(loaded, '2027-01', next)).toEqual([]);
  });

  test('a year of which only a closure is written down is not loaded', () => {
    const closure = {
      id: 'c',
      known: '2026-12-01',
      from: '2027-01-04',
      to: '2027-01-04',
      reason: '防汛',
      basis: '令',
    };
    const closed = withYear(of(), year({ year: 2027, closures: [closure] }, 1));
    expect(unloaded(closed, '2026-12', '2027-01-20 10:00')).toEqual([[2027]]);
  });

  const overdue = (more: object) =>
    of(
      taskRecords(
        done('t3', 'jia', {
          printed: '2025-11-03',
          due: '2025-12-15',
          plan: '2025-11-04 10:00',
          end: {},
          ...more,
        }),
      ),
    );

  test('that of a deadline from which lateness is counted', () => {
    expect(unloaded(overdue({}), '2026-01', '2026-02-25 10:00')).toEqual([[2025]]);
    const loaded = withYear(
      overdue({}),
      year({ year: 2025, notices: [notice('n25', '2024-11-12', '2025-01-01')] }, 1),
    );
    expect(unloaded(loaded, '2026-01', '2026-02-25 10:00')).toEqual([]);
  });

  test('not that of a date still ahead, nor that of a notice older than its dates', () => {
    expect(unloaded(overdue({ due: '2026-03-16' }), '2026-01', '2026-02-25 10:00')).toEqual([]);
    expect(unloaded(overdue({ due: '2026-01-15' }), '2026-01', '2026-02-25 10:00')).toEqual([]);
    const ahead = of(taskRecords(done('t3', 'jia', { due: '2027-03-15', end: {} })));
    expect(unloaded(ahead, MAY, '2026-06-10 10:00')).toEqual([]);
  });

  test('that in which a date was moved by the days of a rest', () => {
    const rest = { due: '2026-01-15', events: ['2025-12-29 暂缓办理', '2026-01-05 恢复'] };
    expect(unloaded(overdue(rest), '2026-01', '2026-02-25 10:00')).toEqual([[2025]]);
  });

  test('that of a check’s term which a refusal ran over', () => {
    const refused = {
      due: '2026-01-05',
      end: { claims: ['2025-12-22 10:00', '2026-01-20 10:00'], checks: ['2026-01-14 退回'] },
    };
    expect(unloaded(overdue(refused), '2026-01', '2026-02-25 10:00')).toEqual([[2025]]);
  });

  test('not that of a term which cost nobody a day: claimed again in time', () => {
    const again = {
      due: '2026-01-20',
      end: { claims: ['2025-12-22 10:00', '2026-01-19 10:00'], checks: ['2026-01-14 退回'] },
    };
    expect(unloaded(overdue(again), '2026-01', '2026-02-25 10:00')).toEqual([]);
  });

  test('that in which the days of a plan are counted, from the day after the notice', () => {
    const rules = { rules: [{ ...RULES, published: '2024-12-02', from: '2025-01' }] };
    const planned = (printed: string) =>
      of(
        rules,
        taskRecords(done('t3', 'jia', { printed, due: '2026-12-15', plan: '2026-01-05 10:00', end: {} })),
      );
    expect(unloaded(planned('2025-12-30'), '2026-01', '2026-02-25 10:00')).toEqual([[2025]]);
    expect(unloaded(planned('2025-12-31'), '2026-01', '2026-02-25 10:00')).toEqual([]);
  });

  test('that to which a request wished a date that lay unanswered', () => {
    const asking = (wished: string) =>
      of(
        taskRecords(
          done('t3', 'jia', {
            printed: '2026-09-01',
            due: '2026-10-15',
            end: {},
            changes: [{ asked: '2026-10-10 10:00', dates: { end: wished } }],
          }),
        ),
      );
    expect(unloaded(asking('2026-11-02'), '2026-10', '2026-11-20 10:00')).toEqual([]);
    expect(unloaded(asking('2027-01-11'), '2026-10', '2026-11-20 10:00')).toEqual([[2027]]);
  });
});

test('the week that ends a year belongs to December once the next year is loaded', () => {
  const open = done('t3', 'jia', { printed: '2026-11-02', due: '2027-03-15', end: {} });
  const ledger = withYear(
    pairLedger(taskRecords(open), { report: [report('2026-W53 jia 2026-12-31 11:00', ['t3'])] }),
    year({ year: 2027, notices: [notice('n27', '2026-11-06', '2027-01-01')] }, 1),
  );
  const both = withFrozen(ledger, ['2026-12', '2027-01']);
  expect(rowOf(both, '2026-12', 'jia')?.weeks?.at(-1)).toMatchObject({ week: '2026-W53', z: '1' });
  expect(rowOf(both, '2027-01', 'jia')?.weeks?.[0]).toMatchObject({ week: '2027-W01', z: '0' });
  expect(codesTold(both)).toEqual([]);
});
