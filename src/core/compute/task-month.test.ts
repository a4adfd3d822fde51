import { describe, expect, test } from 'vitest';
import { solo } from './testing/solo.ts';

describe('a missing plan', () => {
  test('is one line with c 0 each month, whatever was claimed, and its weight grows', () => {
    const none = solo({ plan: null, end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] } });
    expect(none.shares('2026-05')).toEqual(['t1#plan missing-plan 0.000 late 16 carried 0']);
    expect(none.shares('2026-06')[0]).toContain('carried 1');
    expect(none.shares('2026-07')[0]).toContain('carried 2');
  });

  test('is missing from the cut-off that finds it due, not before', () => {
    expect(solo({ printed: '2026-05-27', plan: null }).shares('2026-05')).toEqual([
      't1#plan missing-plan 0.000 late 1 carried 0',
    ]);
    expect(solo({ printed: '2026-05-28', plan: null }).shares('2026-05')).toEqual([]);
  });

  test('that came late wipes nothing out: a node that was due behind it keeps its months', () => {
    const late = solo({ due: '2026-05-20', plan: '2026-07-06 10:00' });
    expect(late.shares('2026-06')[0]).toContain('plan missing-plan 0.000');
    expect(late.shares('2026-07')[0]).toContain('end unfinished 0.000 late 51 carried 2');
  });

  test('returned after months takes over the weight of the node behind it', () => {
    const back = solo({
      printed: '2026-03-02',
      due: '2026-03-20',
      returned: [{ plan: '2026-03-03 10:00', back: '2026-05-11 内容不实' }],
      plan: null,
    });
    expect(back.shares('2026-03')[0]).toContain('end unfinished 0.000 late 7 carried 0');
    expect(back.shares('2026-04')[0]).toContain('end unfinished 0.000 late 28 carried 1');
    expect(back.shares('2026-05')[0]).toContain('plan missing-plan 0.000');
    expect(back.shares('2026-05')[0]).toContain('carried 2');
  });

  test('returned after months does not take over the weight of a node that a month has counted finished', () => {
    const back = (demand: object) =>
      solo({
        level: '重大',
        printed: '2026-03-02',
        due: '2026-12-25',
        returned: [{ plan: '2026-03-03 10:00', back: '2026-05-11 内容不实' }],
        plan: null,
        end: { checks: ['2026-03-09 基本通过 再督查 r1:2026-03-13'] },
        demands: [{ id: 'r1', ...demand }],
      });
    const course = (made: ReturnType<typeof back>) =>
      ['2026-03', '2026-04', '2026-05', '2026-06'].map((month) => made.shares(month).join(', '));
    expect(course(back({}))).toEqual([
      't1#r1 unfinished 0.000 late 12 carried 0',
      't1#r1 unfinished 0.000 late 33 carried 1',
      't1#plan missing-plan 0.000 late 12 carried 2',
      't1#plan missing-plan 0.000 late 33 carried 3',
    ]);
    expect(course(back({ claims: ['2026-04-10 10:00'], checks: ['2026-04-13 通过'] }))).toEqual([
      't1#r1 unfinished 0.000 late 12 carried 0',
      't1#r1 finished 0.500 late 19 carried 1',
      't1#plan missing-plan 0.000 late 12 carried 0',
      't1#plan missing-plan 0.000 late 33 carried 1',
    ]);
  });

  test('is not missing any more once the matter was ended, and no line stands', () => {
    expect(solo({ plan: null, events: ['2026-05-20 终止'] }).shares('2026-05')).toEqual([]);
  });
});

describe('a matter that rests at the cut-off', () => {
  test('counts nothing, and goes on with its weight where it stood', () => {
    const rested = solo({
      printed: '2026-03-02',
      due: '2026-03-20',
      events: ['2026-04-20 暂停', '2026-05-11 恢复'],
    });
    expect(rested.shares('2026-03')[0]).toContain('carried 0');
    expect(rested.shares('2026-04')).toEqual([]);
    expect(rested.shares('2026-05')[0]).toContain('unfinished 0.000 late 34 carried 1');
  });
});

describe('a node cancelled by 主要领导', () => {
  test('counts no more', () => {
    const nodes = [{ id: 'n1', due: '2026-05-11' }];
    expect(solo({ nodes }).shares('2026-05')[0]).toContain('n1 unfinished');
    expect(solo({ nodes, events: ['2026-05-20 取消节点 n1'] }).shares('2026-05')).toEqual([]);
  });
});

describe('claims without a plan', () => {
  test('count nothing, even after the plan has come', () => {
    const end = { claims: ['2026-05-08 10:00'], checks: ['2026-05-11 通过'] };
    const late = solo({ due: '2026-05-20', plan: '2026-05-12 10:00', end });
    expect(late.shares('2026-05')).toEqual(['t1#end unfinished 0.000 late 7 carried 0']);
    const early = solo({ due: '2026-05-20', plan: '2026-05-07 10:00', end });
    expect(early.shares('2026-05')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
  });

  test('of a 即办件 want the 签收 instead', () => {
    const end = { claims: ['2026-05-11 10:00'], checks: ['2026-05-12 通过'] };
    const prompt = { due: '2026-05-12', plan: null, end };
    expect(solo(prompt).shares('2026-05')).toEqual(['t1#end finished 1.000 late 0 carried 0']);
    expect(solo({ ...prompt, acked: null }).shares('2026-05')[0]).toContain('plan missing-plan');
    expect(solo({ ...prompt, acked: '2026-05-11 11:00' }).shares('2026-05')[0]).toContain('end unfinished');
  });
});
