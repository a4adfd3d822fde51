import { describe, expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { courseAt, stateAt, type LifeSpec } from './testing/state-course.ts';
import { RULES } from './testing/world.ts';

const draw = (number = '000000'): Records => ({
  draw: [{ month: '2026-05', number, by: 'jijian', submitted: '2026-06-01 10:00' }],
});
/** Concluded on 22 May 2026, then checked again. */
const concluded = (more: readonly string[] = [], first = '2026-05-22 通过'): LifeSpec => ({
  end: { claims: ['2026-05-20 10:00'], checks: [first, ...more] },
});
/** A demand claimed and accepted on its day. */
const met = (id: string, day: string) => ({ id, claims: [`${day} 10:00`], checks: [`${day} 通过`] });

describe('a concluded matter', () => {
  test('is 销号 at the draw that spares it', () => {
    const other = matters([
      { id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-06-30', ...concluded() },
    ]);
    const states = ['000000', '000001', '000002', '000003'].map((number) =>
      stateAt('2026-06-01 10:00', concluded(), { ...other, ...draw(number) }),
    );
    expect(new Set(states)).toEqual(new Set(['look-back-due', 'struck-off']));
  });

  test('that was hard is looked back at twice, with no draw, then 销号', () => {
    const hard = {
      ...concluded(['2026-06-22 通过 回头看', '2026-08-24 通过 再督查']),
      task: { tags: ['难点' as const] },
    };
    const course = {
      '2026-05-22 16:00': 'claimed → look-back-due',
      '2026-06-22 16:00': 'look-back-due → look-back-due',
      '2026-08-24 16:00': 'look-back-due → struck-off',
    };
    expect(courseAt(course, hard)).toEqual(course);
  });

  test('stays 办结 where no rules were in force that month', () => {
    const later = { rules: [{ ...RULES, from: '2026-06' }] };
    const course = { '2026-05-22 16:00': 'claimed → concluded', '2026-07-01 09:00': 'concluded → concluded' };
    expect(courseAt(course, concluded(), later)).toEqual(course);
  });
});

describe('a demand of a check', () => {
  const asked = concluded([], '2026-05-22 基本通过 核验 r1:2026-05-29');

  test('keeps the matter in hand until it is met', () => {
    const course = {
      '2026-05-22 16:00': 'claimed → handling',
      '2026-05-29 10:00': 'handling → handling',
      '2026-05-29 16:00': 'handling → concluded',
    };
    expect(courseAt(course, { ...asked, demands: [met('r1', '2026-05-29')] })).toEqual(course);
  });

  test('keeps it no longer once 主要领导 has cancelled it', () => {
    const course = { '2026-05-27 08:00': 'handling → concluded' };
    expect(courseAt(course, { ...asked, events: ['2026-05-27 取消节点 r1'] })).toEqual(course);
  });

  test('of a 反弹 reopens the matter until it is met; what a later look demands is no 反弹', () => {
    const twice = {
      ...concluded(['2026-06-22 反弹 回头看 r1:2026-07-03', '2026-08-24 基本通过 回头看 r2:2026-08-31']),
      demands: [met('r1', '2026-07-03'), met('r2', '2026-08-31')],
    };
    const course = {
      '2026-06-22 16:00': 'look-back-due → relapsed',
      '2026-07-03 10:00': 'relapsed → relapsed',
      '2026-07-03 16:00': 'relapsed → look-back-due',
      '2026-08-24 16:00': 'look-back-due → handling',
      '2026-08-31 16:00': 'handling → struck-off',
    };
    expect(courseAt(course, twice, draw())).toEqual(course);
  });
});
