import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo, soloAt } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

/** p and the day it was settled, of each plan clock settled in a month. */
const lines = (month: string, spec: Partial<MatterSpec>) =>
  solo(spec)
    .score(month)
    .plans.map(({ p, settled }) => `${print(p, 2)} on ${settled.slice(5)}`);

describe('p of a plan for a notice of 6 May, owed by the 8th', () => {
  const plan = (moment: string) => lines('2026-05', { plan: moment });

  test('is 1 to the last minute', () => {
    expect(plan('2026-05-08 23:59')).toEqual(['1.00 on 05-08']);
  });

  test('loses a quarter each working day late, the make-up Saturday among them', () => {
    expect(plan('2026-05-09 10:00')).toEqual(['0.75 on 05-09']);
    expect(plan('2026-05-11 10:00')).toEqual(['0.50 on 05-11']);
    expect(plan('2026-05-12 10:00')).toEqual(['0.25 on 05-12']);
  });

  test('is 0 on the fourth, and settled then', () => {
    expect(plan('2026-05-13 10:00')).toEqual(['0.00 on 05-13']);
    expect(plan('2026-05-20 10:00')).toEqual(['0.00 on 05-13']);
    expect(lines('2026-05', { plan: null })).toEqual(['0.00 on 05-13']);
  });

  test('is open until then', () => {
    expect(soloAt('2026-05-12 12:00', { plan: null }).score('2026-05').plans).toEqual([]);
  });
});

test('rules by which lateness takes nothing off settle p by submission alone', () => {
  const plans = (plan: string | null) =>
    solo({ plan }, { rules: [{ ...RULES, planLate: '0' }] })
      .score('2026-05')
      .plans.map(({ p, settled }) => `${print(p, 2)} on ${settled.slice(5)}`);
  expect(plans('2026-05-20 10:00')).toEqual(['1.00 on 05-20']);
  expect(plans(null)).toEqual([]);
});

describe('p across a month’s end, of a plan owed by 28 May', () => {
  const plan = (moment: string | null) => {
    const spec = { printed: '2026-05-26', plan: moment };
    return [lines('2026-05', spec), lines('2026-06', spec)];
  };

  test('belongs to the month of the submission', () => {
    expect(plan('2026-05-29 10:00')).toEqual([['0.75 on 05-29'], []]);
    expect(plan('2026-06-02 10:00')).toEqual([[], ['0.25 on 06-02']]);
  });

  test('belongs to the month of the fourth late working day when nothing came, and is counted once', () => {
    expect(plan(null)).toEqual([[], ['0.00 on 06-03']]);
    expect(plan('2026-06-10 10:00')).toEqual([[], ['0.00 on 06-03']]);
  });
});

describe('a plan returned on Friday 8 May', () => {
  const returned = (ground: string, again: string | null) =>
    lines('2026-05', { returned: [{ plan: '2026-05-07 10:00', back: `2026-05-08 ${ground}` }], plan: again });

  test('is owed again in two working days, with a p of its own', () => {
    expect(returned('内容不实', '2026-05-11 23:59')).toEqual(['1.00 on 05-07', '1.00 on 05-11']);
    expect(returned('内容不实', '2026-05-13 10:00')).toEqual(['1.00 on 05-07', '0.50 on 05-13']);
  });

  test('because it was incomplete was no plan: its own p is 0', () => {
    expect(returned('要素不全', '2026-05-11 10:00')).toEqual(['0.00 on 05-07', '1.00 on 05-11']);
  });

  test('and not resubmitted is missing again', () => {
    const back = { returned: [{ plan: '2026-05-07 10:00', back: '2026-05-08 内容不实' }], plan: null };
    expect(solo(back).shares('2026-05')).toEqual(['t1#plan missing-plan 0.000 late 14 carried 0']);
    expect(lines('2026-05', back)).toEqual(['1.00 on 05-07', '0.00 on 05-15']);
  });
});

describe('the clock of a plan', () => {
  const paused = (plan: string | null, ...events: string[]) => [
    lines('2026-05', { plan, events }),
    lines('2026-06', { plan, events }),
  ];

  test('stands still while the matter rests', () => {
    expect(paused('2026-06-02 10:00', '2026-05-08 暂停', '2026-06-01 恢复')).toEqual([[], ['0.75 on 06-02']]);
    expect(paused(null, '2026-05-08 暂停', '2026-06-01 恢复')).toEqual([[], ['0.00 on 06-05']]);
    expect(paused(null, '2026-05-08 暂停')).toEqual([[], []]);
  });

  test('that had passed when the rest began leaves what comes during it late', () => {
    const rest = ['2026-05-09 暂停', '2026-06-01 恢复'];
    expect(paused('2026-05-12 10:00', ...rest)).toEqual([['0.75 on 05-12'], []]);
    expect(paused('2026-06-01 10:00', ...rest)).toEqual([[], ['0.75 on 06-01']]);
  });

  test('that had run out before the rest is settled once', () => {
    expect(paused(null, '2026-05-14 暂停', '2026-06-01 恢复')).toEqual([['0.00 on 05-13'], []]);
  });

  test('ends with the matter', () => {
    expect(paused(null, '2026-05-12 终止')).toEqual([[], []]);
    expect(paused(null, '2026-05-14 终止')).toEqual([['0.00 on 05-13'], []]);
  });

  test('of a 即办件 is that of its 签收', () => {
    const prompt = (acked: string | null) => lines('2026-05', { due: '2026-05-12', plan: null, acked });
    expect(prompt('2026-05-07 23:59')).toEqual(['1.00 on 05-07']);
    expect(prompt('2026-05-08 10:00')).toEqual(['0.75 on 05-08']);
    expect(prompt(null)).toEqual(['0.00 on 05-12']);
  });
});
