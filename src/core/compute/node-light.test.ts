import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { nodeLight } from './node-light.ts';
import { nodeOutcome } from './node-outcome.ts';
import { taskNodes } from './task-nodes.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { soloAt } from './testing/solo.ts';
import { RULES } from './testing/world.ts';

/** The whole light of a node of `t1`, 重大, at noon of a day: `light reason amount node`, and since when it is held. */
function lightOf(day: string, id: string, spec: Partial<MatterSpec>, ...more: Records[]): string {
  const { context, dossier } = soloAt(`${day} 12:00`, { level: '重大', ...spec }, ...more);
  const horizon = liveHorizon(context.asOf);
  const node = taskNodes(context, dossier, horizon).find((item) => item.id === id);
  if (node === undefined) throw new Error(`no node ${id} on ${day}`);
  const outcome = nodeOutcome(context, dossier, node, horizon);
  const light = nodeLight(context, dossier, node, outcome, horizon);
  const held = light.heldSince === undefined ? '' : ` held since ${light.heldSince}`;
  return `${light.light} ${light.reason} ${String(light.amount)} ${light.node?.id ?? '—'}${held}`;
}

describe('a node due on Friday 22 May 2026', () => {
  const due = { id: 'n1', due: '2026-05-22' };
  const asked = { asked: '2026-05-12 10:00', dates: { n1: '2026-06-05' } };
  const on = (day: string, spec: Partial<MatterSpec>, ...claims: string[]) =>
    lightOf(day, 'n1', { ...spec, nodes: [{ ...due, claims }] });

  test('keeps the light of the day it was claimed', () => {
    expect(on('2026-05-19', {}, '2026-05-19 10:00')).toBe('blue due-soon 3 n1 held since 2026-05-19');
    expect(on('2026-06-05', {}, '2026-05-18 10:00')).toBe('green on-track 4 n1 held since 2026-05-18');
    expect(on('2026-06-05', {}, '2026-05-25 10:00')).toBe('yellow overdue 1 n1 held since 2026-05-25');
    expect(on('2026-06-05', {}, '2026-06-01 10:00')).toBe('red overdue 6 n1 held since 2026-06-01');
  });

  test('keeps the light of the day a new date was asked for, while the leader is silent', () => {
    expect(on('2026-05-12', { changes: [asked] })).toBe('green on-track 8 n1');
    expect(on('2026-06-05', { changes: [asked] })).toBe('green on-track 8 n1');
    expect(on('2026-06-05', { changes: [{ ...asked, refused: '2026-05-14' }] })).toBe('red overdue 10 n1');
  });

  test('keeps that of the request on which the leader is silent, though a later one was refused', () => {
    const again = { asked: '2026-05-18 10:00', dates: { n1: '2026-06-12' } };
    const refused = { ...again, refused: '2026-05-19' };
    expect(on('2026-05-27', { changes: [asked, refused] })).toBe('green on-track 8 n1');
  });

  test('asked for and claimed keeps the light of the earlier day', () => {
    expect(on('2026-05-27', { changes: [asked] }, '2026-05-20 10:00')).toBe(
      'green on-track 8 n1 held since 2026-05-20',
    );
    const later = { ...asked, asked: '2026-05-20 10:00' };
    expect(on('2026-05-27', { changes: [later] }, '2026-05-18 10:00')).toBe(
      'green on-track 4 n1 held since 2026-05-18',
    );
  });
});

describe('the limits of the lights', () => {
  const n1 = { id: 'n1', due: '2026-05-22' };
  const lights = (rules: Records) =>
    ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-26', '2026-05-27'].map((day) =>
      lightOf(day, 'n1', { nodes: [n1] }, rules),
    );

  test('are those of the rules', () => {
    const own = { ...RULES, lights: { ...RULES.lights, soon: 2, behindDays: 2 } };
    expect(lights({ rules: [own] })).toEqual([
      'green on-track 4 n1',
      'green on-track 3 n1',
      'blue due-soon 2 n1',
      'yellow overdue 2 n1',
      'red overdue 3 n1',
    ]);
  });

  test('are 3 and 5 working days before any rules, and nothing lies behind then', () => {
    const june = { rules: [{ ...RULES, from: '2026-06' }] };
    expect(lights(june)).toEqual([
      'green on-track 4 n1',
      'blue due-soon 3 n1',
      'blue due-soon 2 n1',
      'yellow overdue 2 n1',
      'yellow overdue 3 n1',
    ]);
    const goal = { nodes: [{ ...n1, target: 40 }] };
    expect(lightOf('2026-05-29', 'n1', goal, june)).toBe('yellow overdue 5 n1');
    expect(lightOf('2026-05-29', 'n1', goal)).toBe('red behind 40 n1');
  });
});

describe('a quantified node that is late by the section’s delay alone', () => {
  // Claimed on 7 May, the 核验 owed by the 13th was held on the 27th: the date moves on to 29 May.
  const acts = { claims: ['2026-05-07 10:00'], checks: ['2026-05-27 退回'] };
  const behind = (percent: number, day = '2026-05-28') =>
    lightOf(day, 'n1', { nodes: [{ id: 'n1', due: '2026-05-15', target: 40, ...acts, percent }] });

  test('is yellow from 10 points behind to 30, red beyond', () => {
    expect(behind(31)).toBe('blue due-soon 0 n1');
    expect(behind(30)).toBe('yellow behind 10 n1');
    expect(behind(10)).toBe('yellow behind 30 n1');
    expect(behind(9)).toBe('red behind 31 n1');
  });

  test('is yellow for its date once it is overdue as well', () => {
    expect(behind(30, '2026-06-01')).toBe('yellow overdue 1 n1');
    expect(behind(9, '2026-06-01')).toBe('red behind 31 n1');
  });
});

describe('the demand of a check', () => {
  const end = (...later: string[]) => ({
    claims: ['2026-05-08 10:00'],
    checks: ['2026-05-11 基本通过 核验 r1:2026-05-29', ...later],
  });
  const relapse = '2026-05-20 反弹 回头看 r2:2026-05-29';

  test('is red until it is met where the check found a 反弹, and else goes by its date', () => {
    const spec = { due: '2026-05-15', end: end(relapse) };
    const demands = [{ id: 'r2', claims: ['2026-05-25 10:00'] }];
    expect(lightOf('2026-05-21', 'r1', spec)).toBe('green on-track 6 r1');
    expect(lightOf('2026-05-21', 'r2', spec)).toBe('red relapse 0 r2');
    expect(lightOf('2026-05-27', 'r2', { ...spec, demands })).toBe('red relapse 0 r2 held since 2026-05-25');
    expect(lightOf('2026-05-21', 'r1', { ...spec, end: end() })).toBe('green on-track 6 r1');
  });

  test('is no 反弹 for another check that found one and demanded nothing', () => {
    const bare = {
      id: '2026-05-20-t1',
      on: '2026-05-20',
      by: 'mishu',
      method: '现场查看' as const,
      submitted: '2026-05-20 16:00',
      results: [
        { task: 't1', node: 'end', kind: '回头看' as const, result: '反弹' as const, finding: '反弹' },
      ],
    };
    const spec = { due: '2026-05-15', end: end() };
    expect(lightOf('2026-05-21', 'r1', spec, { verification: [bare] })).toBe('green on-track 6 r1');
  });
});
