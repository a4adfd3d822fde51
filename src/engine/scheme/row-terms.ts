import { exactText, print, type Fraction } from '#exact/fraction.ts';
import type { Part } from './parts.ts';
import type { UnitScore } from './unit-score.ts';

/** A part in a row: its points as text, undefined where it has none; the weight as text where parts are weighed. */
interface PartTerm {
  readonly kind: 'part';
  readonly part: Part;
  readonly factor: string | undefined;
  readonly text: string | undefined;
}

/** 「sum ÷ available × full」 before the base (rules.md §6). */
interface ScaleTerm {
  readonly kind: 'scale';
  readonly sum: string;
  readonly available: string;
  readonly full: string;
}

/** A number of a row. `deduction` and `cut` are taken away; a cut below 0 is what the least total added. */
interface NumberTerm {
  readonly kind: 'start' | 'base' | 'handicap' | 'bonus' | 'deduction' | 'cut' | 'total';
  readonly text: string;
}

export type RowTerm = PartTerm | ScaleTerm | NumberTerm;

/**
 * A unit's row as it is printed, in order: whoever reckons with these texts gets base and
 * total, the total rounded once (rules.md §7). A unit that is not ranked has its parts alone.
 */
export function rowTerms(score: UnitScore): readonly RowTerm[] {
  const { start, base, handicap, bonus, deduction, cut, total, places } = score;
  const number = (kind: NumberTerm['kind'], value: Fraction | undefined): readonly NumberTerm[] =>
    value === undefined ? [] : [{ kind, text: inFull(value, places.total) }];
  const parts = [...number('start', start), ...score.parts.map((part) => partTerm(score, part))];
  if (base === undefined) return parts;
  return [
    ...parts,
    ...(score.scaled ? [scaleTerm(score)] : []),
    ...number('base', base),
    ...number('handicap', handicap),
    ...number('bonus', bonus),
    ...number('deduction', deduction),
    ...number('cut', cut),
    ...number('total', total),
  ];
}

const LONGEST = 40;

/** A value with all its decimals and at least `places`, so that nothing hides behind what is printed: `85.50`, `92.9655`. */
export function inFull(value: Fraction, places: number): string {
  let least = places;
  while (least < LONGEST && (value.n * 10n ** BigInt(least)) % value.d !== 0n) least += 1;
  return print(value, least);
}

function partTerm({ method, places }: UnitScore, part: Part): PartTerm {
  const { factor, points } = part;
  return {
    kind: 'part',
    part,
    factor: method === 'weighted' ? exactText(factor) : undefined,
    text: points && inFull(points, places.part),
  };
}

function scaleTerm({ sum, available, full, places }: UnitScore): ScaleTerm {
  return {
    kind: 'scale',
    sum: inFull(sum, places.total),
    available: inFull(available, 0),
    full: inFull(full, 0),
  };
}
