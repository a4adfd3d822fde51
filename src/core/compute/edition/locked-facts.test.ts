import { expect, test } from 'vitest';
import { exactText } from '../../exact/fraction.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import { RULES } from '../testing/world.ts';
import { editionOf } from '../testing/year-ledger.ts';
import { scoreLocked } from './locked-facts.ts';

function scored(change: Partial<EditionUnit>) {
  const [unit] = editionOf('2026-05', { counties: { jia: '0 0' } }).units;
  if (unit === undefined) throw new Error('the month has a unit');
  return scoreLocked(RULES, { ...unit, ...change });
}
const part = (id: string, change: Partial<EditionUnit>) => {
  const points = scored(change).parts.find(({ component }) => component.id === id)?.points;
  return points && exactText(points);
};

test('the quality of 主办 and 协办 counts by their weights', () => {
  const line = { class: '一般' as const };
  const lead = { ...line, role: 'lead' as const, task: 't1', results: ['通过' as const] };
  const assist = { ...line, role: 'assist' as const, task: 't2', results: ['首次退回' as const] };
  // 20 × (1 × 1 + 0.5 × 0.5) / 1.5
  expect(part('b', { quality: [lead, assist] })).toBe('16.67');
  // 20 × (1 × 0.5 + 0.5 × 1) / 1.5
  expect(
    part('b', {
      quality: [
        { ...lead, role: 'assist' },
        { ...assist, role: 'lead' },
      ],
    }),
  ).toBe('13.33');
});

test('what was written of a matter several times counts once, the largest of its deductions', () => {
  const deductions: EditionUnit['deductions'] = [
    { kind: 'red', matter: 't1', points: '1' },
    { kind: 'criticism', matter: 't1', points: '2' },
    { kind: 'red', matter: 't2', points: '1' },
    { kind: 'criticism', matter: 't3', points: '2' },
    { kind: 'criticism', matter: 't3', points: '2' },
  ];
  expect(exactText(scored({ deductions }).deductionPoints)).toBe('5');
});
