import { z } from 'zod';
import type { Ledger } from '#record/ledger.ts';
import { LOOK_ALIKE } from './look-alikes.ts';
import { PERSONAL_HINT } from './personal-numbers.ts';
import { fieldWays, textsAlong, type FieldText, type FieldWays } from './field-ways.ts';

let ways: FieldWays | undefined;

/** What any of the checks on public words looks for, so that the ledger is walked once for all of them. */
export const PUBLIC_WORDS = {
  personal: PERSONAL_HINT,
  /** Words that a public page does not use. */
  avoided: /末位淘汰|黑榜|黄牌|旧账|倒数第一|政府督查(?!工作条例)/u,
  /** The cheapest sign of a mark of secrecy, or of where something lies. */
  secrecy:
    /密|内\s*部|不得|严禁|禁止|请勿|不可|不宜|[°º′]|[0-9０-９]\s*度|[东西]经|[南北]纬|[经纬]度|[0-9０-９][.．][0-9０-９]{3}|位于|坐落|地址|位置|埋深|坐标/u,
  alike: new RegExp(`${LOOK_ALIKE.source}|[０-９Ａ-Ｚａ-ｚ]`, 'u'),
  /** No letter and no digit. */
  blank: /^[\p{P}\p{S}\p{Z}\p{M}\p{C}]*$/u,
  links: /[:：][/／]{2}|(?:^|[^\w@])(?:[/／]{2}|www[.．])/iu,
} as const;

const WANTED = Object.values(PUBLIC_WORDS);

const walked = new WeakMap<Ledger, readonly FieldText[]>();

/** Every text of the ledger in its writer's own words that everyone may read at the widest and that fits one of `PUBLIC_WORDS`. */
export function publicTexts(ledger: Ledger, wanted: keyof typeof PUBLIC_WORDS): readonly FieldText[] {
  // A field inside a narrower one is as narrow, so the field itself tells.
  ways ??= fieldWays(({ tier, schema }) => tier === 'public' && takesWords(schema));
  let texts = walked.get(ledger);
  if (texts === undefined)
    walked.set(ledger, (texts = textsAlong(ledger, ways, (text) => WANTED.some((form) => form.test(text)))));
  return texts.filter(({ text }) => PUBLIC_WORDS[wanted].test(text));
}

/** Whether a text in it is its writer's own words, not an id, a time or a choice. */
function takesWords(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodString && z.safeParse(schema, ANY_WORDS).success;
}

// No id, day or choice is like this, and it is as short as the shortest text may be.
const ANY_WORDS = '无关：1';
