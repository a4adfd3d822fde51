import { describe, expect, test } from 'vitest';
import { monthHorizon } from '../months.ts';
import type { Records } from '../testing/ledger-of.ts';
import { matters } from '../testing/matter.ts';
import { clueOf, criticismOf, drawOf, honourOf, praiseOf, reportOf } from '../testing/short-records.ts';
import { CALENDAR_2026, RULES, unit, world } from '../testing/world.ts';
import { asUsed } from './as-used.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { usedRecords } from './used-records.ts';

const MONTH = '2026-05';
const spec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
  events: ['2026-05-11 暂停'],
};
const jia = { unit: 'jia', day: '2026-05-11', task: undefined };
const assessed = (submitted: string): NonNullable<Records['assessment']>[number] => ({
  month: MONTH,
  component: 'd',
  by: 'mishu',
  on: submitted.slice(0, 10),
  marks: [{ unit: 'jia', mark: '9' }],
  submitted,
});
/** One record of every kind that a month of 甲's can see. */
const MAY: Records = {
  report: [reportOf('jia', '2026-05-15', 0, [spec])],
  incoming: [praiseOf(jia, 0)],
  measure: [criticismOf(jia, 0)],
  clue: [clueOf({ unit: 'jia', day: '2026-05-11', due: 9, closed: null }, 0)],
  draw: [drawOf(MONTH, { number: 7, day: 1 })],
  assessment: [assessed('2026-06-03 16:00')],
};
const begun = (id: string, ...days: string[]) => ({
  ...unit(id, 'counties', 1),
  names: days.map((from) => ({ from, name: `${id}${from}` })),
});
const used = (asOf: string, ...records: Records[]) => usedRecords(world(asOf, ...records), MONTH);

describe('a month sees', () => {
  test('one record of each kind that can enter a score, in the order of path, and of no other', () => {
    const units = { unit: [unit('jia', 'counties', 1)] };
    const honours = {
      honours: [{ honours: [honourOf({ ...jia, level: '市级', experience: 'x' }, 0)] }],
      objection: [{ id: 'o1', unit: 'jia', month: MONTH, reviewer: 'jijian', submitted: '2026-05-11 10:00' }],
    };
    const seen = used('2026-12-31 24:00', units, matters([spec]), MAY, honours);
    expect(seen.map(({ kind, entry }) => [kind, entry.path])).toEqual(
      [
        ...['ack', 'assessment', 'calendar', 'claim', 'clue', 'draw', 'event', 'filing', 'honours'],
        ...['incoming', 'measure', 'office', 'plan', 'report', 'rules', 'task', 'unit', 'verification'],
      ].map((kind) => [kind, `${kind}/0000.yaml`]),
    );
    for (const { kind, entry, digest } of seen)
      expect(digest).toBe(digestOf(`${entry.path}\n${canonicalText(asUsed(kind, entry.value, MONTH))}`));
  });

  test('what had begun by its last day: a unit, a year of the calendar, commendations, rules', () => {
    const closure = { id: 'c', known: '2026-05-31', from: '2027-01-04', to: '2027-01-04' };
    const seen = used('2026-12-31 24:00', {
      unit: [
        begun('before', '2025-01-01', '2026-07-01'),
        begun('last', '2026-05-31'),
        begun('next', '2026-06-01'),
      ],
      calendar: [
        CALENDAR_2026,
        { year: 2027, closures: [{ ...closure, reason: '防汛', basis: '令' }] },
        { year: 2028 },
      ],
      honours: [{ honours: [] }],
      rules: [
        RULES,
        { ...RULES, version: 'v2', from: '2026-05' },
        { ...RULES, version: 'v3', from: '2026-06' },
      ],
    });
    expect(seen.map(({ entry }) => entry.path)).toEqual([
      'calendar/0000.yaml',
      'calendar/0001.yaml',
      'office/0000.yaml',
      'rules/0000.yaml',
      'rules/0001.yaml',
      'unit/0000.yaml',
      'unit/0001.yaml',
    ]);
  });
});

test('what was entered after the cut-off is not seen, the section’s own checks are until the freeze', () => {
  const more = (kind: 'report' | 'assessment', at: string): Records => ({
    report: kind === 'report' ? [{ ...reportOf('jia', '2026-05-29', 0, []), submitted: at }] : [],
    assessment: kind === 'assessment' ? [assessed(at)] : [],
  });
  const context = world('2026-12-31 24:00');
  expect(monthHorizon(context, MONTH)).toMatchObject({
    records: '2026-05-31 24:00',
    checks: '2026-06-09 00:00',
  });
  const sees = (kind: 'report' | 'assessment', at: string) =>
    used('2026-12-31 24:00', more(kind, at)).some((record) => record.kind === kind);
  expect(sees('report', '2026-05-31 23:59')).toBe(true);
  expect(sees('report', '2026-06-01 00:00')).toBe(false);
  expect(sees('assessment', '2026-06-09 00:00')).toBe(true);
  expect(sees('assessment', '2026-06-09 00:01')).toBe(false);
});

test('a unit that is renamed has another digest from then on, whichever month is looked at first', () => {
  const digest = (context: ReturnType<typeof world>, month: string) =>
    usedRecords(context, month).find(({ kind }) => kind === 'unit')?.digest;
  const renamed = () => world('2026-12-31 24:00', { unit: [begun('jia', '2025-01-01', '2026-06-30')] });
  const [one, other] = [renamed(), renamed()];
  const forth = ['2026-05', '2026-06'].map((month) => digest(one, month));
  const back = ['2026-06', '2026-05'].map((month) => digest(other, month));
  expect(forth).toEqual(back.toReversed());
  expect(forth[0]).not.toBe(forth[1]);
  expect(digest(one, '2026-07')).toBe(forth[1]);
});
