import { lightWords } from '#wording/lights/sentences.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import type { LightCounts } from '#record/freeze/edition-lines.ts';
import { CODES, lightView, type LightCode, type LightView } from './light-view.ts';

/** How many matters show a light. */
export interface LightCountView {
  readonly code: LightCode;
  readonly word: string;
  readonly count: number;
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

/** How many matters show each light, in the order of severity, those with 0 among them; what has ended only where there is some. */
export function lightCountViews(
  lights: readonly Pick<LightView, 'code' | 'word'>[],
  hrefOf: (key: LightKey) => string | null = () => null,
): readonly LightCountView[] {
  const lit: readonly LightKey[] = LIGHT_ORDER;
  return LIGHT_KEYS.map((key) => ({ key, count: lights.filter((light) => lightKey(light) === key).length }))
    .filter(({ key, count }) => count > 0 || lit.includes(key))
    .map(({ key, count }) => ({ code: codeOfKey(key), word: lightWord(key), count, href: hrefOf(key) }));
}

/** The same for a line of small print: lights with 0 left out, no links. */
export function lightCounts(results: readonly LightResult[]): readonly LightCountView[] {
  return lightCountViews(results.map(lightView)).filter(({ count }) => count > 0);
}

/** The same of a period as its sheet counts it. */
export function lightsCounted(counts: LightCounts): readonly LightCountView[] {
  const byKey = new Map<LightKey, number>(
    Object.entries(counts).map(([name, count]) => [keyOf(name), count]),
  );
  return LIGHT_KEYS.flatMap((key) => {
    const count = byKey.get(key) ?? 0;
    return count === 0 ? [] : [{ code: codeOfKey(key), word: lightWord(key), count, href: null }];
  });
}

function keyOf(name: string): LightKey {
  if (name === 'handed-over' || name === 'withdrawn') return name;
  return Object.entries(CODES).find(([light]) => light === name)?.[1] ?? 'grey';
}
