import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { decimal, fraction, multiply } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';

/** A claim of the closed list with what places it in the draw. */
export interface DrawPlace {
  readonly id: string;
  /** SHA-256 of `number|claim id`, in hexadecimal. */
  readonly hash: string;
}

/** The whole closed list in the order of the draw: by SHA-256, the lowest first. */
export function drawOrder(number: string, list: readonly string[]): readonly DrawPlace[] {
  return list
    .map((id) => ({ id, hash: bytesToHex(sha256(utf8ToBytes(`${number}|${id}`))) }))
    .sort((a, b) => compareText(a.hash, b.hash) || compareText(a.id, b.id));
}

/**
 * The sample: of a closed list of N claims the ⌈share × N⌉ with the lowest SHA-256 of
 * `number|claim id` (rules.md §4). Anyone can repeat it with the published number.
 */
export function drawSample(
  number: string,
  list: readonly string[],
  share: string | number,
): readonly string[] {
  const product = multiply(decimal(share), fraction(list.length));
  const size = Number((product.n + product.d - 1n) / product.d);
  return drawOrder(number, list)
    .slice(0, size)
    .map(({ id }) => id);
}
