import type { Ledger } from '../ledger.ts';
import { fieldWays, textsAlong, type FieldText, type FieldWays } from './field-ways.ts';

let ways: FieldWays | undefined;

/** Every text of the ledger in its writer's own words that everyone may read at the widest and that fits the pattern. */
export function publicTexts(ledger: Ledger, pattern: RegExp): readonly FieldText[] {
  // A field inside a narrower one is as narrow, so the field itself tells.
  ways ??= fieldWays(({ tier, holds }) => tier === 'public' && holds === 'words');
  return textsAlong(ledger, ways, (text) => pattern.test(text));
}
