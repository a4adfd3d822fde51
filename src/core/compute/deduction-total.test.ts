import { describe, expect, test } from 'vitest';
import { decimal, exactText } from '../exact/fraction.ts';
import { deductionTotal, onePerMatter, type DeductionKind } from './deduction-total.ts';
import { RULES } from './testing/world.ts';

interface Line {
  readonly kind: DeductionKind;
  readonly matter: string;
  readonly points: ReturnType<typeof decimal>;
  readonly at: string;
}
const line = (kind: DeductionKind, matter: string, points: string, at = 'a'): Line => ({
  kind,
  matter,
  points: decimal(points),
  at,
});

describe('of several grounds for one matter', () => {
  const weighed = (...lines: readonly Line[]) =>
    [lines, lines.toReversed()].map((given) =>
      onePerMatter(given, ({ at }) => at).map(
        ({ kind, matter, at, superseded }) => `${matter} ${kind} ${at}${superseded ? ' superseded' : ''}`,
      ),
    );
  const both = (...expected: string[]) => [expected, expected];

  test('the largest stands, wherever it was read', () => {
    expect(
      weighed(line('clue', 't1', '0.5'), line('red', 't1', '1'), line('unconsented', 't1', '0.5')),
    ).toEqual(both('t1 clue a superseded', 't1 red a', 't1 unconsented a superseded'));
  });

  test('the first by kind, then by place, stands of equal ones', () => {
    expect(weighed(line('exposure', 't1', '2'), line('criticism', 't1', '2.0'))).toEqual(
      both('t1 criticism a', 't1 exposure a superseded'),
    );
    expect(weighed(line('criticism', 't1', '2', 'b'), line('criticism', 't1', '2', 'a'))).toEqual(
      both('t1 criticism a', 't1 criticism b superseded'),
    );
  });

  test('those for another matter stand beside', () => {
    expect(weighed(line('red', 't2', '1'), line('red', 't1', '1'))).toEqual(both('t1 red a', 't2 red a'));
  });
});

describe('deduction X', () => {
  const total = (...lines: readonly (readonly [DeductionKind, string, boolean?])[]) =>
    exactText(
      deductionTotal(
        RULES,
        lines.map(([kind, points, superseded = false]) => ({ kind, points: decimal(points), superseded })),
      ),
    );

  test('is the sum of what stands, ten at most', () => {
    expect(total()).toBe('0');
    expect(total(['red', '1'], ['clue', '0.5'], ['exposure', '2', true])).toBe('1.5');
    expect(total(['criticism', '9.5'], ['clue', '0.5'])).toBe('10');
    expect(total(['criticism', '9.5'], ['red', '1'])).toBe('10');
  });

  test('has falsified reports beside the ten', () => {
    expect(total(['falsified', '5'], ['falsified', '5'], ['red', '1'])).toBe('11');
    expect(total(['falsified', '5'], ['criticism', '12'])).toBe('15');
    expect(total(['falsified', '5', true], ['red', '1'])).toBe('1');
  });
});
