import { describe, expect, test } from 'vitest';
import { unknownInScript } from './script-support.ts';

const syntaxOf = (source: string) => unknownInScript(source).syntax;
const namesOf = (source: string) => unknownInScript(source).names;

describe('what kernel 86 or iOS 13 cannot read', () => {
  test.each([
    ['a?.b', ['?.']],
    ['a ?? b', ['??']],
    ['f(1n)', ['BigInt']],
    ['/(?<=a)b/', ['lookbehind (?<=a)b']],
    ["export * as a from './a.js'", ['export * as']],
  ])('%s is told', (source, told) => {
    expect(syntaxOf(source)).toEqual(told);
  });

  test.each(['class A { b = 1 }', 'a ||= b', 'f(1_000)', 'await a', 'class A { #b() {} }'])(
    '%s is told as what cannot be read',
    (source) => {
      expect(syntaxOf(source)).toHaveLength(1);
    },
  );

  test('what they read is not told', () => {
    const source =
      "import a from './a.js'; const { b, ...c } = a; async function* f() { try { await import('./d.js') } catch { yield* [...b] } } export { f }; /(?<name>a)/su";
    expect(unknownInScript(source)).toEqual({ syntax: [], names: [] });
  });
});

describe('what kernel 86 or iOS 13 does not have', () => {
  test.each([
    ['a.replaceAll("b", "c")', ['.replaceAll()']],
    ['[1].at(-1)', ['.at()']],
    ['Map.groupBy(a, b)', ['Map.groupBy']],
    ['structuredClone(a)', ['structuredClone']],
    ['new ResizeObserver(f)', ['ResizeObserver']],
    ['navigator.clipboard', ['.clipboard']],
    ['main.replaceChildren()', ['.replaceChildren']],
    ['dialog.showModal()', ['.showModal']],
  ])('%s is told', (source, told) => {
    expect(namesOf(source)).toEqual(told);
  });

  test.each([
    ['is a thing of the script’s own', 'const structuredClone = f; structuredClone(a)'],
    ['is a function of the script’s own', 'const a = { at(b) { return b } }; a.at(1)'],
    ['is asked for first', "'ResizeObserver' in window && new ResizeObserver(f)"],
    ['is asked for first between backticks', '`captureStackTrace` in Error && Error.captureStackTrace(a)'],
    ['is asked for by its kind', "typeof BigInt === 'function' ? BigInt(1) : 1"],
    ['is a place in an object', 'const place = { at: 1 }; f(place.at)'],
    ['is known', 'Object.fromEntries([].flatMap(f).entries()); a.closest("b").append(c)'],
  ])('what %s is not told', (_, source) => {
    expect(namesOf(source)).toEqual([]);
  });
});
