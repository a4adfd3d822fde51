import { describe, expect, test } from 'vitest';
import { decimal, exactText, fraction, ZERO } from '../exact/fraction.ts';
import { completionTotals } from './completion-totals.ts';
import { steadied } from './testing/steadied.ts';
import { RULES } from './testing/world.ts';
import { virtualLine } from './virtual-line.ts';

const rules = steadied(['counties'], { weight: '1.5', value: '0.85' });
const told = (league: string | undefined, own = decimal('0.5'), by = rules) => {
  const line = virtualLine(by, league, own);
  return line && [line.weight, line.value, line.earned].map(exactText);
};

describe('the virtual line', () => {
  test('has the weight and the c of the league, and earns their product', () => {
    expect(told('counties')).toEqual(['1.5', '0.85', '1.275']);
    expect(told('counties', fraction(1, 10_000))).toEqual(['1.5', '0.85', '1.275']);
  });

  test('is not there in a league without it, in none, nor where no league has it', () => {
    expect(told('departments')).toBeUndefined();
    expect(told(undefined)).toBeUndefined();
    expect(told('counties', decimal(1), RULES)).toBeUndefined();
  });

  test('is not there where nothing counts', () => {
    expect(told('counties', ZERO)).toBeUndefined();
  });

  test('that earns nothing is there all the same', () => {
    expect(told('counties', decimal(1), steadied(['counties'], { weight: '1', value: '0' }))).toEqual([
      '1',
      '0',
      '0',
    ]);
  });
});

describe('the sums of 任务完成', () => {
  const lines = [
    { limited: decimal('1.2'), earned: decimal('1.02') },
    { limited: decimal('0.4'), earned: decimal('0.4') },
  ];
  const sums = (league: string, own = lines) => {
    const { earned, weight, virtual } = completionTotals(rules, league, own);
    return [exactText(earned), exactText(weight), virtual !== undefined];
  };

  test('have the virtual line where the league has it, and the own lines alone elsewhere', () => {
    expect(sums('counties')).toEqual(['2.695', '3.1', true]);
    expect(sums('departments')).toEqual(['1.42', '1.6', false]);
  });

  test('of a unit of which nothing counts stay 0', () => {
    expect(sums('counties', [])).toEqual(['0', '0', false]);
    expect(sums('counties', [{ limited: ZERO, earned: ZERO }])).toEqual(['0', '0', false]);
  });
});
