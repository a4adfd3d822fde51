import { describe, expect, test } from 'vitest';
import { FILED, lightAt, lightOn } from './testing/light-at.ts';

describe('the most severe node', () => {
  test('lights the unit that owes it, each unit its own', () => {
    const nodes = [{ id: 'n1', due: '2026-05-11', unit: 'yi' }];
    const spec = { ...FILED, due: '2026-12-25', nodes };
    expect(lightOn('2026-05-20', spec, 'yi')).toBe('red overdue 7');
    expect(lightOn('2026-05-20', spec)).toMatch(/^green/);
  });

  test('is the first of two that are equally severe, and a later one that is more so', () => {
    const n1 = { id: 'n1', due: '2026-06-05' };
    const n2 = { id: 'n2', due: '2026-06-08' };
    const spec = { ...FILED, due: '2026-12-25', level: '重大' as const };
    expect(lightOn('2026-06-10', { ...spec, nodes: [n1, n2] })).toBe('yellow overdue 3');
    const relapse = {
      claims: ['2026-06-01 10:00'],
      checks: ['2026-06-02 通过', '2026-06-09 反弹 回头看 r1:2026-06-30'],
    };
    expect(lightOn('2026-06-10', { ...spec, nodes: [n1, { ...n2, ...relapse }] })).toBe('red relapse 0');
  });

  test('of a unit that assists without a node of its own is never done before the matter', () => {
    const n1 = { id: 'n1', due: '2026-05-18', claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] };
    const spec = { ...FILED, due: '2026-05-22', assists: ['yi'], level: '重大' as const, nodes: [n1] };
    expect(lightOn('2026-05-20', spec, 'yi')).toBe('green on-track 0');
    const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-21 通过'] };
    expect(lightOn('2026-05-22', { ...spec, end }, 'yi')).toBe('done concluded 0');
  });

  test('of a unit that assists is done once its own nodes are, before the matter', () => {
    const n1 = { id: 'n1', due: '2026-05-18', unit: 'yi', claims: ['2026-05-15 10:00'] };
    const nodes = [{ ...n1, checks: ['2026-05-18 通过'] }];
    const spec = { ...FILED, due: '2026-12-25', level: '重大' as const, nodes };
    expect(lightAt('2026-05-18 15:59', spec, 'yi')).toBe('blue due-soon 1');
    expect(lightAt('2026-05-18 16:00', spec, 'yi')).toBe('done concluded 0');
    expect(lightAt('2026-05-18 16:00', spec)).toMatch(/^green/);
  });

  test('is red after a 反弹 until it is rectified', () => {
    const end = {
      claims: ['2026-05-08 10:00'],
      checks: ['2026-05-11 通过', '2026-05-20 反弹 回头看 r1:2026-06-30'],
    };
    const relapse = (demand: object) =>
      lightOn('2026-06-10', { ...FILED, due: '2026-05-15', end, demands: [{ id: 'r1', ...demand }] });
    expect(relapse({})).toBe('red relapse 0');
    expect(relapse({ claims: ['2026-06-02 10:00'] })).toBe('red relapse 0');
    expect(relapse({ claims: ['2026-06-02 10:00'], checks: ['2026-06-05 通过'] })).toBe('done concluded 0');
  });

  test('does not light a matter that rests or was ended', () => {
    expect(lightOn('2026-06-10', { ...FILED, due: '2026-05-15', events: ['2026-06-01 暂停'] })).toBe(
      'grey suspended 0',
    );
    expect(lightOn('2026-06-10', { ...FILED, due: '2026-05-15', events: ['2026-06-01 终止'] })).toBe(
      'grey terminated 0',
    );
  });
});
