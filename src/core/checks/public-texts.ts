import { z } from 'zod';
import type { Ledger } from '../../record/ledger.ts';
import { fieldWays, textsAlong, type FieldText, type FieldWays } from './field-ways.ts';

let ways: FieldWays | undefined;

/** What any of the checks on public words looks for, so that the ledger is walked once for all of them. */
export const PUBLIC_WORDS = {
  /** The cheapest thing that every personal number has. */
  digits: /[0-9０-９]{4}/,
  /** Words that a public page does not use. */
  avoided: /末位淘汰|黑榜|黄牌|旧账|倒数第一|政府督查(?!工作条例)/,
} as const;

const ANY = new RegExp(
  Object.values(PUBLIC_WORDS)
    .map(({ source }) => source)
    .join('|'),
);

const walked = new WeakMap<Ledger, readonly FieldText[]>();

/** Every text of the ledger in its writer's own words that everyone may read at the widest and that fits one of `PUBLIC_WORDS`. */
export function publicTexts(ledger: Ledger, wanted: keyof typeof PUBLIC_WORDS): readonly FieldText[] {
  // A field inside a narrower one is as narrow, so the field itself tells.
  ways ??= fieldWays(({ tier, schema }) => tier === 'public' && takesWords(schema));
  let texts = walked.get(ledger);
  if (texts === undefined) walked.set(ledger, (texts = textsAlong(ledger, ways, (text) => ANY.test(text))));
  return texts.filter(({ text }) => PUBLIC_WORDS[wanted].test(text));
}

/** Whether a text in it is its writer's own words, not an id, a time or a choice. */
function takesWords(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && z.safeParse(schema, ANY_WORDS).success;
}

// No id, day, choice or short name is like this.
const ANY_WORDS = '无关文字：13:30，见1号。';
