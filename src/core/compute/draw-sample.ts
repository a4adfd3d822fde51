import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { decimal, fraction, multiply } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';

/**
 * The sample: of a closed list of N claims the ⌈share × N⌉ with the lowest SHA-256 of
 * `number|claim id` (rules-v1 §4). Anyone can repeat it with the published number.
 */
export function drawSample(
  number: string,
  list: readonly string[],
  share: string | number,
): readonly string[] {
  const product = multiply(decimal(share), fraction(list.length));
  const size = Number((product.n + product.d - 1n) / product.d);
  return list
    .map((id) => ({ id, hash: bytesToHex(sha256(utf8ToBytes(`${number}|${id}`))) }))
    .sort((a, b) => compareText(a.hash, b.hash) || compareText(a.id, b.id))
    .slice(0, size)
    .map(({ id }) => id);
}
