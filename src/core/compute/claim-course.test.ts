import { describe, expect, test } from 'vitest';
import type { MatterSpec, NodeSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

/** A 重大 matter with one node due on 15 May, so that every claim is checked. */
const major = (n1: Partial<NodeSpec>, more: Partial<MatterSpec> = {}) =>
  solo({ level: '重大', due: '2026-06-30', nodes: [{ id: 'n1', due: '2026-05-15', ...n1 }], ...more });

describe('a claim', () => {
  test('stops the clock: 已报待核 keeps the light it had', () => {
    const held = major({ claims: ['2026-05-20 10:00'] });
    expect(held.outcome('2026-05', 'n1')).toMatchObject({ state: 'claimed', finished: undefined });
    expect(held.score('2026-05').deductions).toEqual([]);
  });

  test('repeated while it lies with the section changes nothing: the first date stands', () => {
    const twice = major({ claims: ['2026-05-15 10:00', '2026-05-22 11:00'], checks: ['2026-05-26 通过'] });
    expect(twice.shares('2026-05')).toEqual(['t1#n1 finished 1.000 late 0 carried 0']);
  });

  test('refused leaves the node unfinished until it is claimed again', () => {
    const refused = major({ claims: ['2026-05-15 10:00'], checks: ['2026-05-18 退回'] });
    expect(refused.shares('2026-05')).toEqual(['t1#n1 unfinished 0.000 late 10 carried 0']);
    const again = major({
      claims: ['2026-05-15 10:00', '2026-05-20 10:00'],
      checks: ['2026-05-18 退回', '2026-05-22 通过'],
    });
    expect(again.shares('2026-05')).toEqual(['t1#n1 finished 0.850 late 3 carried 0']);
  });

  test('made on the day of the refusal, before it was entered, is the one refused', () => {
    const same = major({ claims: ['2026-05-15 10:00', '2026-05-18 09:00'], checks: ['2026-05-18 退回'] });
    expect(same.outcome('2026-05', 'n1').state).toBe('refused');
  });

  test('passed after a refusal without being made again stays refused', () => {
    const passed = major({ claims: ['2026-05-15 10:00'], checks: ['2026-05-18 退回', '2026-05-20 通过'] });
    expect(passed.outcome('2026-05', 'n1').state).toBe('refused');
  });

  test('looked back at before its first verdict is judged by the verdict alone', () => {
    const looked = major({
      claims: ['2026-05-15 10:00'],
      checks: ['2026-05-18 退回 回头看', '2026-05-20 通过', '2026-05-22 通过 回头看'],
    });
    expect(looked.outcome('2026-05', 'n1')).toMatchObject({
      state: 'accepted',
      acceptedBy: 'check',
      acceptedOn: '2026-05-20',
      overturned: [],
    });
  });

  test('found in order 基本通过 is accepted, and its demand is a node of its own', () => {
    const mended = major({
      claims: ['2026-05-15 10:00'],
      checks: ['2026-05-18 基本通过 核验 r1:2026-05-21'],
    });
    expect(mended.shares('2026-05')).toEqual([
      't1#n1 finished 1.000 late 0 carried 0',
      't1#r1 unfinished 0.000 late 6 carried 0',
    ]);
  });
});

describe('办结', () => {
  const concluded = (n1: Partial<NodeSpec>) =>
    major(n1, { due: '2026-05-29', end: { claims: ['2026-05-22 10:00'], checks: ['2026-05-26 通过'] } });

  test('finishes the nodes it finds open, at its own date', () => {
    expect(concluded({}).shares('2026-05')[0]).toBe('t1#n1 finished 0.750 late 5 carried 0');
  });

  test('finishes a node that was still 待核 at the node’s own date', () => {
    expect(concluded({ claims: ['2026-05-15 10:00'] }).shares('2026-05')[0]).toBe(
      't1#n1 finished 1.000 late 0 carried 0',
    );
  });

  test('does not stand in the way of the check of a node claimed before it', () => {
    const own = concluded({ claims: ['2026-05-15 10:00'], checks: ['2026-05-25 通过'] });
    expect(own.outcome('2026-05', 'n1')).toMatchObject({
      state: 'accepted',
      finished: '2026-05-15',
      acceptedOn: '2026-05-25',
    });
  });

  test('is not undone by a late refusal of the node alone: 办结’s own date counts then', () => {
    const late = concluded({ claims: ['2026-05-15 10:00'], checks: ['2026-06-12 退回'] });
    expect(late.shares('2026-05')[0]).toBe('t1#n1 finished 1.000 late 0 carried 0');
    expect(late.shares('2026-06')[0]).toBe('t1#n1 finished 0.750 late 5 carried 0');
    expect(late.outcome('2026-06', 'n1').overturned.map(({ claim }) => claim.received)).toEqual([
      '2026-05-15 10:00',
    ]);
  });

  test('does not finish a demand for rectification', () => {
    const demand = concluded({
      claims: ['2026-05-15 10:00'],
      checks: ['2026-05-18 基本通过 核验 r1:2026-05-21'],
    });
    expect(demand.outcome('2026-05', 'r1').state).toBe('unclaimed');
  });
});
