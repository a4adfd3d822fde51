import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

const steps = (from: string, to: string, limit = 9) => editDistance([...from], [...to], limit);

describe('nearest', () => {
  test('finds the key that was meant', () => {
    expect(nearest('titel', ['title', 'due', 'tags'])).toBe('title');
    expect(nearest('dew', ['due', 'title'])).toBe(undefined);
    expect(nearest('lead_unit', ['leadUnit', 'leadOfficial'])).toBe('leadUnit');
    expect(nearest('Title', ['title'])).toBe('title');
    expect(nearest('ｔｉｔｌｅ', ['title'])).toBe('title');
  });

  test('says nothing when two names are equally near', () => {
    expect(nearest('日常督查', ['日常督办', '日常督导'])).toBe(undefined);
    expect(nearest('日常督查', ['日常督办', '专项督办'])).toBe('日常督办');
  });

  test('says nothing beyond a third of the word', () => {
    expect(nearest('标题', ['标签'])).toBe(undefined);
    expect(nearest('ID', ['id'])).toBe('id');
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcdef', ['abcxyz'])).toBe(undefined);
    expect(nearest('x', ['y'])).toBe(undefined);
    expect(nearest('', ['a'])).toBe(undefined);
  });
});

describe('editDistance', () => {
  test('counts a swap of neighbours as one step', () => {
    expect(steps('ab', 'ba')).toBe(1);
    expect(steps('leda', 'lead')).toBe(1);
    expect(steps('kitten', 'sitting')).toBe(3);
    expect(steps('ca', 'abc')).toBe(3);
  });

  test('stops at the limit', () => {
    expect(steps('abcdefgh', 'stuvwxyz', 2)).toBe(3);
    expect(steps('', 'abc', 3)).toBe(3);
    expect(steps('', 'abc', 2)).toBe(3);
  });

  test('is symmetric, and 0 for equal words alone', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c', '督') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(steps(a, b)).toBe(steps(b, a));
        expect(steps(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('answers the true distance or limit + 1, whatever the limit', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        expect(steps(a, b, limit)).toBe(Math.min(steps(a, b, 20), limit + 1));
      }),
    );
  });
});
