import { describe, expect, test } from 'vitest';
import { RULES } from '../testing/rules.ts';
import { nodeLightOn, type SoloSpec } from './testing/solo.ts';

describe('a node due on Friday 22 May 2026', () => {
  const on = (when: string, ...claims: string[]) =>
    nodeLightOn(when, 'n1', { nodes: [{ id: 'n1', due: '2026-05-22', claims }] });

  test.each([
    ['2026-05-18', 'green on-track 4'],
    ['2026-05-19', 'blue due-soon 3'],
    ['2026-05-22 23:59', 'blue due-soon 0'],
    ['2026-05-22 24:00', 'blue due-soon 0'],
    ['2026-05-23 00:00', 'yellow overdue 1'],
    ['2026-05-25', 'yellow overdue 1'],
    ['2026-05-29', 'yellow overdue 5'],
    ['2026-05-31 24:00', 'yellow overdue 5'],
    ['2026-06-01 00:00', 'red overdue 6'],
  ])('on %s is %s', (when, light) => {
    expect(on(when)).toBe(light);
  });

  test('keeps the light of the day on which it was claimed', () => {
    expect(on('2026-06-05', '2026-05-18 10:00')).toBe('green on-track 4 held since 2026-05-18');
    expect(on('2026-06-05', '2026-05-19 10:00')).toBe('blue due-soon 3 held since 2026-05-19');
    expect(on('2026-06-05', '2026-05-29 10:00')).toBe('yellow overdue 5 held since 2026-05-29');
    expect(on('2026-06-05', '2026-06-01 10:00')).toBe('red overdue 6 held since 2026-06-01');
  });

  test('goes by its k again once the claim is refused, less the days the check was late', () => {
    const refused = (day: string, when: string) =>
      nodeLightOn(when, 'n1', {
        nodes: [{ id: 'n1', due: '2026-05-22', claims: ['2026-05-18 10:00'], checks: [`${day} 退回`] }],
      });
    // The check was due on 25 May.
    expect(refused('2026-05-25', '2026-05-25 15:59')).toBe('green on-track 4 held since 2026-05-18');
    expect(refused('2026-05-25', '2026-05-25 16:00')).toBe('yellow overdue 1');
    expect(refused('2026-06-01', '2026-06-01 16:00')).toBe('yellow overdue 1');
    expect(refused('2026-06-01', '2026-06-05 16:00')).toBe('yellow overdue 5');
    expect(refused('2026-06-01', '2026-06-08 16:00')).toBe('red overdue 6');
  });

  test('is near, not late, while others’ delay takes its whole lateness off', () => {
    const spec = {
      nodes: [{ id: 'n1', due: '2026-05-22', claims: ['2026-05-08 10:00'], checks: ['2026-05-25 退回'] }],
    };
    expect(nodeLightOn('2026-05-26', 'n1', spec)).toBe('blue due-soon 0');
  });

  test('goes by the date granted, and by its own while the leader is silent', () => {
    const asked = { asked: '2026-05-20 10:00', dates: { n1: '2026-05-29' } };
    const spec = (consent: object): SoloSpec => ({
      nodes: [{ id: 'n1', due: '2026-05-22' }],
      changes: [{ ...asked, ...consent }],
    });
    expect(nodeLightOn('2026-05-22', 'n1', spec({}))).toBe('blue due-soon 0');
    expect(nodeLightOn('2026-05-25', 'n1', spec({ consent: '2026-05-22' }))).toBe('green on-track 4');
    expect(nodeLightOn('2026-06-01', 'n1', spec({ consent: '2026-05-22' }))).toBe('yellow overdue 1');
    expect(nodeLightOn('2026-06-01', 'n1', spec({ refused: '2026-05-22' }))).toBe('red overdue 6');
  });

  test('goes by the limits of the rules of the day', () => {
    const own = { ...RULES, lights: { soon: 2, overdue: 2, behind: 10, farBehind: 30 } };
    const days = ['2026-05-19', '2026-05-20', '2026-05-26', '2026-05-27'];
    const spec = { nodes: [{ id: 'n1', due: '2026-05-22' }] };
    expect(days.map((day) => nodeLightOn(day, 'n1', spec, { rules: [own] }))).toEqual([
      'green on-track 3',
      'blue due-soon 2',
      'yellow overdue 2',
      'red overdue 3',
    ]);
  });
});

describe('while the matter rests', () => {
  const nodes = [{ id: 'n1', due: '2026-05-22' }];
  const events = ['2026-05-22 暂缓办理', '2026-06-01 恢复'];

  test('a date that has not passed is held, and moves by the days of the rest', () => {
    const on = (when: string) => nodeLightOn(when, 'n1', { nodes, events });
    expect(on('2026-05-22 07:59')).toBe('blue due-soon 0');
    expect(on('2026-05-22 08:00')).toBe('grey suspended 0');
    expect(on('2026-05-31')).toBe('grey suspended 0');
    // Six working days of rest: 1 June and no longer.
    expect(on('2026-06-01')).toBe('blue due-soon 0');
    expect(on('2026-06-02')).toBe('yellow overdue 1');
  });

  test('a date that had passed counts on', () => {
    const late = { nodes, events: ['2026-05-25 暂缓办理'] };
    expect(nodeLightOn('2026-05-29', 'n1', late)).toBe('yellow overdue 5');
    expect(nodeLightOn('2026-06-01', 'n1', late)).toBe('red overdue 6');
  });

  test('what was claimed before its date and not answered rests too, still 已报待核', () => {
    const claimed = { nodes: [{ id: 'n1', due: '2026-05-22', claims: ['2026-05-20 10:00'] }], events };
    expect(nodeLightOn('2026-05-21', 'n1', claimed)).toBe('blue due-soon 2 held since 2026-05-20');
    expect(nodeLightOn('2026-05-26', 'n1', claimed)).toBe('grey suspended 0 held since 2026-05-20');
  });
});

describe('the demand of a check', () => {
  const end = (...later: string[]) => ({
    claims: ['2026-05-08 10:00'],
    checks: ['2026-05-11 限期完善 核验 r1:2026-05-29', ...later],
  });
  const relapse = '2026-05-20 反弹 回头看 r2:2026-06-30';

  test('goes by its date', () => {
    const spec = { due: '2026-05-15', end: end(relapse) };
    expect(nodeLightOn('2026-05-25', 'r1', spec)).toBe('green on-track 4');
    expect(nodeLightOn('2026-06-01', 'r1', spec)).toBe('yellow overdue 1');
    // What a 核验 refused is no 反弹.
    const refused = { claims: ['2026-05-08 10:00'], checks: ['2026-05-11 退回 核验 r1:2026-05-29'] };
    expect(nodeLightOn('2026-05-25', 'r1', { due: '2026-06-30', end: refused })).toBe('green on-track 4');
  });

  test('of a 反弹 is red from the check until it is met, claimed and resting too', () => {
    const spec = { due: '2026-05-15', end: end(relapse) };
    expect(nodeLightOn('2026-05-20 15:59', 'r2', spec)).toBe('—');
    expect(nodeLightOn('2026-05-20 16:00', 'r2', spec)).toBe('red relapse 0');
    const claimed = { id: 'r2', claims: ['2026-05-25 10:00'] };
    expect(nodeLightOn('2026-05-27', 'r2', { ...spec, demands: [claimed] })).toBe(
      'red relapse 0 held since 2026-05-25',
    );
    const met = { ...claimed, checks: ['2026-05-28 通过'] };
    expect(nodeLightOn('2026-05-28 16:00', 'r2', { ...spec, demands: [met] })).toBe('—');
    expect(nodeLightOn('2026-05-27', 'r2', { ...spec, events: ['2026-05-26 暂缓办理'] })).toBe(
      'red relapse 0',
    );
  });

  test('of a look after acceptance that found it false is a 反弹 too', () => {
    const spec = { due: '2026-05-15', end: end('2026-05-20 弄虚作假 再督查 r2:2026-06-30') };
    expect(nodeLightOn('2026-05-21', 'r2', spec)).toBe('red relapse 0');
  });
});
