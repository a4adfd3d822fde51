import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { lone } from '../testing/lone.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import { periodIn } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { planLines } from './plans.ts';

/** Delivered on Monday 25 May: the plan is due on Wednesday the 27th. */
const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-25', due: '2026-12-18', plan: null };
/** `month unit kind p` of what the months settled. */
const settled = (more: Partial<TaskSpec>) => {
  const { context } = lone({ ...SPEC, ...more });
  return ['2026-05', '2026-06', '2026-07', '2026-08'].flatMap((month) =>
    [...planLines(context, periodIn(context, month))].flatMap(([unit, lines]) =>
      lines.map(({ duty, p }) => `${month} ${unit} ${duty.kind} ${exactText(p)}`),
    ),
  );
};

describe('p of a plan', () => {
  test.each([
    ['2026-05-27 23:59', '2026-05 jia first 1'],
    ['2026-05-28 00:00', '2026-05 jia first 0.75'],
    ['2026-05-29 10:00', '2026-05 jia first 0.5'],
    ['2026-05-30 10:00', '2026-05 jia first 0.5'],
    ['2026-06-01 10:00', '2026-06 jia first 0.25'],
    ['2026-06-02 10:00', '2026-06 jia first 0'],
    ['2026-06-29 10:00', '2026-06 jia first 0'],
  ])('filed at %s: %s', (plan, line) => {
    expect(settled({ plan })).toEqual([line]);
  });

  test('never filed is 0 and is settled once (a fault of the rules before: it paid)', () => {
    expect(settled({})).toEqual(['2026-06 jia first 0']);
    const { lines } = lone(SPEC);
    expect(
      ['2026-05', '2026-06', '2026-07'].map((month) => lines(month, 'plan').map(({ state }) => state)),
    ).toEqual([['waiting'], ['open'], ['open']]);
  });

  test('not filed by then is 0 however gently the rules step down', () => {
    const plans = RULES.plans && { ...RULES.plans, lateStep: '0.05' };
    // Due on 21 May: six working days late on the 29th, and at the cut-off.
    const may = (plan: string | null) => {
      const { context } = lone({ ...SPEC, printed: '2026-05-19', plan }, { rules: [{ ...RULES, plans }] });
      const lines = planLines(context, periodIn(context, '2026-05')).get('jia') ?? [];
      return lines.map(({ p, late }) => [exactText(p), late]);
    };
    expect([may('2026-05-29 10:00'), may(null)]).toEqual([[['0.7', 6]], [['0', 6]]]);
  });

  test('filed before the month of its day counts in that', () => {
    expect(settled({ printed: '2026-05-28', plan: '2026-05-28 17:00' })).toEqual(['2026-06 jia first 1']);
  });

  test('of a matter claimed done before any plan is that of the claim', () => {
    expect(settled({ end: { claims: ['2026-05-28 10:00'] } })).toEqual(['2026-05 jia first 0.75']);
  });

  test('more than 5 working days late at the cut-off is 0 at once', () => {
    const late = (printed: string) => settled({ printed, plan: '2026-06-01 10:00' });
    // Due on 22 May, 5 late at the cut-off; due on the 21st, 6.
    expect(late('2026-05-20')).toEqual(['2026-06 jia first 0']);
    expect(late('2026-05-19')).toEqual(['2026-05 jia first 0']);
    const node = (printed: string) =>
      lone({ ...SPEC, printed })
        .lines('2026-05', 'plan')
        .map(({ state, source: { entry, field } }) => [state, entry.path, field]);
    expect(node('2026-05-20')).toEqual([['waiting', 'task/0000.yaml', ['notice', 'printed']]]);
    expect(node('2026-05-19')).toEqual([['open', 'task/0000.yaml', ['notice', 'printed']]]);
  });
});

describe('a plan that was returned', () => {
  test('is due again in 2 working days, with a p of its own', () => {
    const more = { returned: [{ plan: '2026-05-26 10:00', back: '2026-05-27' }], plan: '2026-06-01 10:00' };
    expect(settled(more)).toEqual(['2026-05 jia first 1', '2026-06 jia resubmission 0.75']);
  });

  test('after the month that settled it leaves that as it was', () => {
    const more = { returned: [{ plan: '2026-05-26 10:00', back: '2026-06-10' }], plan: '2026-06-12 10:00' };
    expect(settled(more)).toEqual(['2026-05 jia first 1', '2026-06 jia resubmission 1']);
  });

  test('and never filed again is 0 and a node', () => {
    const more = { returned: [{ plan: '2026-05-26 10:00', back: '2026-05-27' }] };
    expect(settled(more)).toEqual(['2026-05 jia first 1', '2026-06 jia resubmission 0']);
    const { lines } = lone({ ...SPEC, ...more });
    expect(lines('2026-06', 'plan').map(({ late }) => late)).toEqual([21]);
  });
});

describe('a plan of a matter that rests, is withdrawn or handed over', () => {
  test('is not settled while it is held, and once after the resumption', () => {
    const events = ['2026-05-27 暂缓办理', '2026-06-10 恢复'];
    // 10 working days of rest: due on 10 June.
    expect(settled({ events, plan: '2026-06-11 10:00' })).toEqual(['2026-06 jia first 0.75']);
  });

  test('is not settled, if it is missing when supervision ends', () => {
    expect(settled({ events: ['2026-06-02 撤销督办'] })).toEqual([]);
    expect(settled({ plan: '2026-05-28 10:00', events: ['2026-06-02 撤销督办'] })).toEqual([
      '2026-05 jia first 0.75',
    ]);
  });

  test('handed over is the successor’s, settled by its new date', () => {
    const handOvers = [{ on: '2026-06-01', to: 'yi', dates: { plan: '2026-06-05' } }];
    expect(settled({ handOvers, plan: '2026-06-08 10:00' })).toEqual(['2026-06 yi first 0.75']);
  });

  test('filed before the hand-over is the giver’s', () => {
    const handOvers = [{ on: '2026-05-29', to: 'yi' }];
    expect(settled({ handOvers, plan: '2026-05-28 10:00' })).toEqual(['2026-05 jia first 0.75']);
  });
});

test('即办件 settle the 签收', () => {
  const prompt = { due: '2026-05-29' };
  expect(settled({ ...prompt, acked: '2026-05-28 10:00' })).toEqual(['2026-05 jia prompt 0.5']);
  expect(settled({ ...prompt, acked: null })).toEqual(['2026-06 jia prompt 0']);
});

test('a notice handed over on paper counts from the first month that saw its record', () => {
  const world = (submitted: string, receivedAt?: string) => {
    const [task] = lone(SPEC).context.ledger.task;
    if (task === undefined) throw new Error('a task');
    const notice = {
      ...task.value.notice,
      printed: '2026-05-06',
      handedOver: { on: '2026-05-06', paper: '回证1号' },
    };
    const onBehalf = receivedAt && { receivedAt, channel: '纸质' as const, enteredBy: 'mishu' };
    const value = {
      ...task.value,
      id: 't2',
      due: '2026-05-12',
      notice,
      submitted,
      ...(onBehalf ? { onBehalf } : {}),
    };
    const { context } = lone({ ...SPEC, plan: '2026-05-26 10:00' }, { task: [value] });
    return ['2026-05', '2026-06'].map((month) => {
      const lines = planLines(context, periodIn(context, month)).get('jia') ?? [];
      return lines.filter(({ dossier }) => dossier.id === 't2').map(({ p }) => exactText(p));
    });
  };
  // A 即办件 that was never acknowledged.
  expect(world('2026-05-29 10:00')).toEqual([['0'], []]);
  expect(world('2026-06-05 10:00')).toEqual([[], ['0']]);
  expect(world('2026-06-05 10:00', '2026-05-29 10:00')).toEqual([['0'], []]);
  expect(world('2026-06-09 10:00', '2026-05-29 10:00')).toEqual([[], ['0']]);
});
