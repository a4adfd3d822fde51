import { describe, expect, test } from 'vitest';
import { officeRolls } from './office-duties.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('mishu', 'sections', 9)] };

/** A clue, and the day on which the section decided it. */
const clue = (submitted: string, decided?: string): Records => ({
  clue: [
    {
      id: 'c1',
      channel: '来电',
      category: '其他',
      summary: '反映',
      submitted: `${submitted} 09:00`,
      ...(decided === undefined ? {} : { decision: { on: decided, result: '不予转办', reason: '不具体' } }),
    },
  ],
});
const counts = (asOf: string, month: string, ...records: readonly Records[]) =>
  officeRolls(world(asOf, UNITS, ...records), month).map(
    ({ who, due, onTime }) => `${who.kind} ${who.id} ${String(onTime)}/${String(due.length)}`,
  );

describe('the rolls of a month', () => {
  const own = (id: string, lead: string, more: Partial<MatterSpec> = {}): MatterSpec => ({
    id,
    lead,
    printed: '2026-05-06',
    due: '2026-06-30',
    ...more,
  });
  const made = () =>
    officeRolls(
      world(
        '2026-06-12 15:00',
        UNITS,
        matters([
          own('t1', 'jia', { plan: '2026-05-07 10:00', filed: '2026-05-08' }),
          own('t2', 'mishu', { due: '2026-05-29' }),
          // 红 at April’s cut-off: the leaders owe a review on site in May.
          own('t3', 'jia', { printed: '2026-03-02', due: '2026-04-10' }),
          // Reported in April: its sample is drawn on the first working day of May.
          own('t4', 'jia', {
            printed: '2026-03-02',
            nodes: [{ id: 'n1', due: '2026-04-20', claims: ['2026-04-20 10:00'] }],
          }),
        ]),
      ),
      '2026-05',
    );

  test('stand in this order: the section, the leaders together, each post by its id', () => {
    const rolls = made();
    expect(rolls.map(({ who }) => [who.kind, who.id])).toEqual([
      ['section', 'mishu'],
      ['leaders', 'leaders'],
      ['post', 'fenguan'],
      ['post', 'jijian'],
    ]);
    // Not by what came first: the draw was due before any plan was submitted.
    expect([rolls[3]?.due[0]?.due, rolls[2]?.due[0]?.due]).toEqual(['2026-05-06 24:00', '2026-05-08 24:00']);
  });

  test('hold what the secretariat owes like any unit and what it owes as the section together', () => {
    const rolls = made();
    const kinds = new Set(rolls[0]?.due.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'ack',
      'filing',
      'key-points',
      'monthly',
      'node',
      'plan',
      'weekly',
      'weekly-issue',
    ]);
  });

  test('hold nothing that another unit owes', () => {
    const rolls = made();
    const owed = rolls.flatMap(({ due }) =>
      due.filter(({ who }) => who.kind === 'unit' && who.id !== 'mishu'),
    );
    expect(owed).toEqual([]);
  });
});

describe('a duty', () => {
  test('stands in the month of its last day, which ends at 24:00', () => {
    // Five working days after the 22nd and the 25th of May: 29 May and 1 June.
    expect(counts('2026-07-31 10:00', '2026-05', clue('2026-05-22'))).toEqual(['section mishu 0/1']);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-05-22'))).toEqual([]);
    expect(counts('2026-07-31 10:00', '2026-05', clue('2026-05-25'))).toEqual([]);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-05-25'))).toEqual(['section mishu 0/1']);
    // After the 23rd and the 24th of June: 30 June 24:00 and 1 July.
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-23'))).toEqual(['section mishu 0/1']);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-24'))).toEqual([]);
  });

  test('is left out until its last minute has passed', () => {
    expect(counts('2026-06-23 10:00', '2026-06', clue('2026-06-23'))).toEqual([]);
    expect(counts('2026-06-30 24:00', '2026-06', clue('2026-06-23'))).toEqual([]);
    expect(counts('2026-07-01 00:00', '2026-06', clue('2026-06-23'))).toEqual(['section mishu 0/1']);
  });

  test('met before its last day is left out as long as that has not passed', () => {
    expect(counts('2026-06-25 10:00', '2026-06', clue('2026-06-23', '2026-06-24'))).toEqual([]);
    expect(counts('2026-07-01 10:00', '2026-06', clue('2026-06-23', '2026-06-24'))).toEqual([
      'section mishu 1/1',
    ]);
  });

  test('met on its last day is on time, met on the next it was due and is not', () => {
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-23', '2026-06-30'))).toEqual([
      'section mishu 1/1',
    ]);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-23', '2026-07-01'))).toEqual([
      'section mishu 0/1',
    ]);
  });
});
