import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { monthHorizon } from './months.ts';
import { missingPlan } from './plan-duty.ts';
import { nodeShare, planShare } from './share.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

describe('a node unfinished at the cut-off of 31 May 2026', () => {
  const unfinished = (due: string) => solo({ due }).shares('2026-05');

  test('waits while it is overdue one to five working days', () => {
    expect(unfinished('2026-05-29')).toEqual(['t1#end waiting 0.000 late 1 carried 0']);
    expect(unfinished('2026-05-22')).toEqual(['t1#end waiting 0.000 late 5 carried 0']);
  });

  test('counts with c 0 from the sixth', () => {
    expect(unfinished('2026-05-21')).toEqual(['t1#end unfinished 0.000 late 6 carried 0']);
  });

  test('waits no longer than the rules say, though it is not yet red', () => {
    const rules = { ...RULES, completion: { ...RULES.completion, wait: 3 } };
    const shares = (due: string) => solo({ due }, { rules: [rules] }).shares('2026-05');
    expect(shares('2026-05-26')).toEqual(['t1#end waiting 0.000 late 3 carried 0']);
    expect(shares('2026-05-25')).toEqual(['t1#end unfinished 0.000 late 4 carried 0']);
  });

  test('waits when its day is the cut-off itself', () => {
    expect(solo({ due: '2026-06-30' }).shares('2026-06')).toEqual(['t1#end waiting 0.000 late 0 carried 0']);
  });

  test('does not stand in a month before its own', () => {
    expect(unfinished('2026-05-31')).toEqual([]);
    expect(solo({ due: '2026-05-31' }).node('2026-05', 'end').due).toBe('2026-06-01');
  });
});

describe('a node red otherwise', () => {
  test('does not wait: more than 30 points behind', () => {
    const behind = (target: number) =>
      solo({ due: '2026-12-25', nodes: [{ id: 'n1', due: '2026-05-28', target }] });
    expect(behind(30).shares('2026-05')).toEqual(['t1#n1 waiting 0.000 late 1 carried 0']);
    expect(behind(31).shares('2026-05')).toEqual(['t1#n1 unfinished 0.000 late 1 carried 0']);
  });

  test('does not wait: a 反弹 not rectified', () => {
    const checks = ['2026-05-11 通过', '2026-05-20 反弹 回头看 r1:2026-05-28'];
    const relapse = solo({ due: '2026-05-13', end: { claims: ['2026-05-08 10:00'], checks } });
    expect(relapse.shares('2026-05')[1]).toBe('t1#r1 unfinished 0.000 late 1 carried 0');
  });
});

describe('a node that waited', () => {
  test('counts in the next month with its own lateness and no carried month', () => {
    const done = solo({
      due: '2026-05-22',
      end: { claims: ['2026-06-01 10:00'], checks: ['2026-06-03 通过'] },
    });
    expect(done.shares('2026-06')).toEqual(['t1#end finished 0.700 late 6 carried 0']);
    const open = solo({ due: '2026-05-22' });
    expect(open.shares('2026-06')[0]).toContain('unfinished 0.000 late 26 carried 0');
    expect(open.shares('2026-07')[0]).toContain('carried 1');
  });
});

describe('carried months', () => {
  const year = solo({ printed: '2026-01-05', due: '2026-01-20' });
  const o = (month: string) => year.score(month).completion.map((line) => print(line.o, 1));

  test('add 0.2 each to the weight, to 2.0 at most', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => o(`2026-${month}`)[0]);
    expect(months).toEqual(['1.0', '1.2', '1.4', '1.6', '1.8', '2.0', '2.0', '2.0']);
  });

  test('leave V as it was', () => {
    expect(print(year.score('2026-08').workload, 2)).toBe('1.00');
  });
});

describe('a node finished', () => {
  const n1 = { id: 'n1', due: '2026-06-10', claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };

  test('early counts in the month of its date, once', () => {
    const early = solo({ due: '2026-09-30', level: '重大', nodes: [n1] });
    expect(early.shares('2026-05')).toEqual([]);
    expect(early.shares('2026-06')).toEqual(['t1#n1 finished 1.000 late 0 carried 0']);
    expect(early.shares('2026-07')).toEqual([]);
  });

  test('and unchecked at the freeze leaves its month, and enters that of its 核验 with its claim date', () => {
    const late = solo({
      due: '2026-05-29',
      end: { claims: ['2026-05-28 10:00'], checks: ['2026-06-09 通过'] },
    });
    expect(late.shares('2026-05')).toEqual(['t1#end claimed 0.000 late 1 carried 0']);
    expect(late.score('2026-05').completion[0]?.weight.n).toBe(0n);
    expect(late.shares('2026-06')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
    const before = solo({
      due: '2026-05-29',
      end: { claims: ['2026-05-28 10:00'], checks: ['2026-06-08 通过'] },
    });
    expect(before.shares('2026-05')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
  });

  test('待核 still divides the weight of what counts beside it', () => {
    const two = solo({
      due: '2026-05-29',
      level: '重大',
      nodes: [{ ...n1, due: '2026-05-20' }],
      end: { claims: ['2026-05-28 10:00'] },
    });
    const [line] = two.score('2026-05').completion;
    expect([line?.n, print(line?.weight ?? { n: 0n, d: 1n }, 2)]).toEqual([2, '0.75']);
  });
});

describe('a node that a month has counted finished', () => {
  const { context, dossier, node } = solo({
    due: '2026-05-15',
    end: {
      claims: ['2026-05-15 10:00', '2026-06-15 10:00'],
      checks: ['2026-05-18 通过', '2026-06-12 弄虚作假 回头看', '2026-06-17 通过'],
    },
  });
  const july = monthHorizon(context, '2026-07');
  const [refused, accepted] = dossier.claims.map(({ id }) => id);
  const shareAfter = (countedClaim: string | undefined) =>
    nodeShare(context, dossier, node('2026-07', 'end'), july, { carried: 0, countedClaim });

  test('comes back when the claim counted then was refused since, not when another was', () => {
    expect([refused, accepted].map((id) => id !== undefined && shareAfter(id)?.state)).toEqual([
      'finished',
      undefined,
    ]);
  });
});

describe('a plan that is due and not there', () => {
  test('is found where the notice’s printed date stands', () => {
    const { context, dossier } = solo({ plan: null });
    const plan = missingPlan(context, dossier, monthHorizon(context, '2026-05'));
    const share = plan && planShare(plan, dossier, 2);
    expect(share).toMatchObject({ id: 'plan', state: 'missing-plan', carried: 2 });
    expect(share?.source).toEqual({ entry: dossier.task, field: ['notice', 'printed'] });
  });
});

describe('progress', () => {
  const half = (claim: string, check?: string) =>
    solo({
      due: '2026-05-15',
      end: { claims: [claim], ...(check === undefined ? {} : { checks: [check] }) },
    }).shares('2026-05');

  test('verified counts half its quarters', () => {
    expect(half('2026-05-25 10:00/2', '2026-05-27 通过')[0]).toContain('unfinished 0.250');
    expect(half('2026-05-25 10:00/3', '2026-05-27 退回')[0]).toContain('unfinished 0.000');
  });

  test('claimed and unchecked at the freeze leaves the month like any claim', () => {
    expect(half('2026-05-25 10:00/2')[0]).toContain('claimed 0.000');
  });

  test('of the deadline is not progress of another node', () => {
    const two = solo({
      due: '2026-05-18',
      level: '重大',
      nodes: [{ id: 'n1', due: '2026-05-15' }],
      end: { claims: ['2026-05-25 10:00/2'], checks: ['2026-05-27 通过'] },
    });
    expect(two.shares('2026-05')).toEqual([
      't1#n1 unfinished 0.000 late 10 carried 0',
      't1#end unfinished 0.250 late 9 carried 0',
    ]);
  });
});
