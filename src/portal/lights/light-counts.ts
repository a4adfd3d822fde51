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

/** How a period counts lights: what was handed over (移交) or withdrawn (撤销督办) shows a grey light, but rests no longer and stands on its own. */
export type PeriodLightKey = LightCode | 'handed-over' | 'withdrawn';

/** How lists tell lights apart: besides, a matter not begun (未启动) is found apart from one that was put off (暂缓办理), and one whose notice is void apart from one withdrawn. */
export type LightKey = Exclude<PeriodLightKey, 'grey'> | 'not-started' | 'suspended' | 'void';

/** The lights as a period counts them, in the order of rules.md §8, most severe first; what has ended last. */
export const PERIOD_LIGHT_KEYS: readonly PeriodLightKey[] = [
  'severely-overdue',
  'behind',
  'due-soon',
  'normal',
  'grey',
  'done',
  'handed-over',
  'withdrawn',
];

/** The lights as lists group them, in the same order. */
export const LIGHT_KEYS: readonly LightKey[] = PERIOD_LIGHT_KEYS.flatMap((key): readonly LightKey[] => {
  if (key === 'grey') return ['not-started', 'suspended'];
  return key === 'withdrawn' ? ['withdrawn', 'void'] : [key];
});

/** What is counted even where there is none of it. */
const ALWAYS: readonly LightKey[] = [
  'severely-overdue',
  'behind',
  'due-soon',
  'normal',
  'not-started',
  'done',
];

/** Under which heading a light is listed. */
export function lightKey(light: Pick<LightView, 'code' | 'word'>): LightKey {
  const key = periodLightKey(light);
  if (light.word === lightWords.void) return 'void';
  if (key !== 'grey') return key;
  return light.word === lightWords.suspended ? 'suspended' : 'not-started';
}

/** Under which heading a period counts a light. */
export function periodLightKey({ code, word }: Pick<LightView, 'code' | 'word'>): PeriodLightKey {
  if (word === lightWords.withdrawn || word === lightWords.void) return 'withdrawn';
  return word === lightWords.handedOver ? 'handed-over' : code;
}

/** The light of a heading. */
export function codeOfKey(key: LightKey | PeriodLightKey): LightCode {
  return isGrey(key) ? 'grey' : key;
}

function isGrey(key: LightKey | PeriodLightKey): key is Exclude<LightKey | PeriodLightKey, LightCode> {
  return (
    key === 'not-started' ||
    key === 'suspended' ||
    key === 'handed-over' ||
    key === 'withdrawn' ||
    key === 'void'
  );
}

/** The word of a light, without what makes it so. */
export function lightWord(key: LightKey | PeriodLightKey): string {
  switch (key) {
    case 'not-started':
      return lightWords.notStarted;
    case 'suspended':
      return lightWords.suspended;
    case 'withdrawn':
      return lightWords.withdrawn;
    case 'void':
      return lightWords.void;
    case 'handed-over':
      return lightWords.handedOver;
    default:
      return lightWords.words[key];
  }
}

/** How many matters show each light, in the order of severity, those with 0 among them; what was put off or has ended only where there is some. `withheld` are the lights of matters that are counted beside, and listed nowhere. */
export function lightCountViews(
  lights: readonly Pick<LightView, 'code' | 'word'>[],
  hrefOf: (key: LightKey) => string | null = () => null,
  withheld: readonly Pick<LightView, 'code' | 'word'>[] = [],
): readonly LightCountView[] {
  const of = (all: readonly Pick<LightView, 'code' | 'word'>[], key: LightKey) =>
    all.filter((light) => lightKey(light) === key).length;
  return LIGHT_KEYS.map((key) => ({ key, count: of(lights, key), hidden: of(withheld, key) }))
    .filter(({ key, count, hidden }) => count + hidden > 0 || ALWAYS.includes(key))
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
  hrefOf: (key: PeriodLightKey) => string | null = () => null,
): readonly LightCountView[] {
  const byKey = new Map<PeriodLightKey, number>(
    Object.entries(counts).map(([name, count]) => [keyOf(name), count]),
  );
  return PERIOD_LIGHT_KEYS.flatMap((key) => {
    const count = byKey.get(key) ?? 0;
    return count === 0 ? [] : [{ code: codeOfKey(key), word: lightWord(key), count, href: hrefOf(key) }];
  });
}

function keyOf(name: string): PeriodLightKey {
  if (name === 'handed-over' || name === 'withdrawn') return name;
  return Object.entries(CODES).find(([light]) => light === name)?.[1] ?? 'grey';
}
