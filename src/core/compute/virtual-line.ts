import { decimal, multiply, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** A line of 任务完成 that belongs to no matter. */
export interface VirtualLine {
  readonly weight: Fraction;
  /** Its c. */
  readonly value: Fraction;
  readonly earned: Fraction;
}

/**
 * The virtual 主办 line of a unit, where its league has one (rules-v1 §7). It stands only
 * beside something that counts: where `own`, Σ w of the unit's own lines after the 协办
 * limit, is 0, the part stays 「—」 (§13.14).
 */
export function virtualLine(
  { leagues }: Rules,
  league: string | undefined,
  own: Fraction,
): VirtualLine | undefined {
  const given = leagues.find(({ id }) => id === league)?.virtual;
  if (given === undefined || own.n === 0n) return undefined;
  const weight = decimal(given.weight);
  const value = decimal(given.value);
  return { weight, value, earned: multiply(weight, value) };
}
