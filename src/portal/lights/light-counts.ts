import { lightWords } from '#wording/lights/sentences.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import type { LightCounts } from '#record/freeze/edition-lines.ts';
import { CODES, lightView, type LightCode, type LightView } from './light-view.ts';

/** How many matters show a light. */
export interface LightCountView {
  readonly code: LightCode;
  readonly word: string;
  /** Of those that are listed. */
  readonly count: number;
  /** How many more show it that may not be named; left out where there are none. */
  readonly withheld?: number;
  /** The list of these matters; null where no list is shown. */
  readonly href: string | null;
}

/** The lights in the order of rules.md §8, most severe first. */
const LIGHT_ORDER: readonly LightCode[] = [
  'severely-overdue',
  'behind',
  'due-soon',
  'normal',
  'grey',
  'done',
];

/** How lists tell lights apart: what was handed over (移交) or withdrawn (撤销督办) shows a grey light, but rests no longer and stands on its own. */
export type LightKey = LightCode | 'handed-over' | 'withdrawn';

/** The lights as lists group them, what has ended last. */
export const LIGHT_KEYS: readonly LightKey[] = [...LIGHT_ORDER, 'handed-over', 'withdrawn'];

/** Under which heading a light is listed. */
export function lightKey({ code, word }: Pick<LightView, 'code' | 'word'>): LightKey {
  if (word === lightWords.withdrawn) return 'withdrawn';
  return word === lightWords.handedOver ? 'handed-over' : code;
}

/** The light of a heading. */
export function codeOfKey(key: LightKey): LightCode {
  return key === 'handed-over' || key === 'withdrawn' ? 'grey' : key;
}

/** The word of a light, without what makes it so. */
export function lightWord(key: LightKey): string {
  if (key === 'withdrawn') return lightWords.withdrawn;
  return key === 'handed-over' ? lightWords.handedOver : lightWords.words[key];
}

/** How many matters show each light, in the order of severity, those with 0 among them; what has ended only where there is some. `withheld` are the lights of matters that are counted beside, and listed nowhere. */
export function lightCountViews(
  lights: readonly Pick<LightView, 'code' | 'word'>[],
  hrefOf: (key: LightKey) => string | null = () => null,
  withheld: readonly Pick<LightView, 'code' | 'word'>[] = [],
): readonly LightCountView[] {
  const lit: readonly LightKey[] = LIGHT_ORDER;
  const of = (all: readonly Pick<LightView, 'code' | 'word'>[], key: LightKey) =>
    all.filter((light) => lightKey(light) === key).length;
  return LIGHT_KEYS.map((key) => ({ key, count: of(lights, key), hidden: of(withheld, key) }))
    .filter(({ key, count, hidden }) => count + hidden > 0 || lit.includes(key))
    .map(({ key, count, hidden }) => ({
      code: codeOfKey(key),
      word: lightWord(key),
      count,
      ...(hidden === 0 ? {} : { withheld: hidden }),
      href: count === 0 ? null : hrefOf(key),
    }));
}

/** The same for a line of small print: lights with 0 left out. */
export function lightCounts(
  results: readonly LightResult[],
  hrefOf?: (key: LightKey) => string | null,
): readonly LightCountView[] {
  return lightCountViews(results.map(lightView), hrefOf).filter(({ count }) => count > 0);
}

/** The same of a period as its sheet counts it; `hrefOf` as far as its matters are listed. */
export function lightsCounted(
  counts: LightCounts,
  hrefOf: (key: LightKey) => string | null = () => null,
): readonly LightCountView[] {
  const byKey = new Map<LightKey, number>(
    Object.entries(counts).map(([name, count]) => [keyOf(name), count]),
  );
  return LIGHT_KEYS.flatMap((key) => {
    const count = byKey.get(key) ?? 0;
    return count === 0 ? [] : [{ code: codeOfKey(key), word: lightWord(key), count, href: hrefOf(key) }];
  });
}

function keyOf(name: string): LightKey {
  if (name === 'handed-over' || name === 'withdrawn') return name;
  return Object.entries(CODES).find(([light]) => light === name)?.[1] ?? 'grey';
}
