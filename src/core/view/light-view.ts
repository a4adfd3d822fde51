import type { Dossier } from '../compute/dossier.ts';
import type { Light, LightResult } from '../compute/light.ts';
import { lightWords } from '../../wording/zh-CN/view/light.ts';
import { isShown, type ViewEnv } from './env.ts';
import { nodePhrase } from './told.ts';
import type { LightCode, LightCountView, LightView } from './types/light.ts';

const CODES: Readonly<Record<Light, LightCode>> = {
  red: 'severely-overdue',
  yellow: 'behind',
  blue: 'due-soon',
  green: 'normal',
  grey: 'grey',
  done: 'done',
};

/** The lights in the order of rules-v1 §8, most severe first. */
export const LIGHT_ORDER: readonly LightCode[] = [
  'severely-overdue',
  'behind',
  'due-soon',
  'normal',
  'grey',
  'done',
];

/** The word of a light, without what makes it so. */
export function lightWord(code: LightCode): string {
  return lightWords.words[code];
}

/** A light with its word and what makes it so. */
export function lightView(result: LightResult): LightView {
  return {
    code: CODES[result.light],
    word: wordOf(result),
    detail: detailOf(result),
    beside: besideOf(result),
  };
}

/** A light with what makes it so as one phrase; with the node it comes from, if the matter may be named. */
export function lightPhrase(env: ViewEnv, dossier: Dossier, result: LightResult): string {
  const { word, detail, beside } = lightView(result);
  const what = detail === null ? word : lightWords.because(word, detail);
  const phrase = beside === null ? what : lightWords.beside(what, beside);
  return result.node === undefined || !isShown(env, dossier)
    ? phrase
    : lightWords.ofNode(nodePhrase(env, result.node), phrase);
}

/** How many matters show each light, in the order of severity, those with 0 among them. */
export function lightCountViews(
  lights: readonly Pick<LightView, 'code'>[],
  hrefOf: (code: LightCode) => string | null = () => null,
): readonly LightCountView[] {
  return LIGHT_ORDER.map((code) => ({
    code,
    word: lightWord(code),
    count: lights.filter((light) => light.code === code).length,
    href: hrefOf(code),
  }));
}

/** The same for a line of small print: lights with 0 left out, no links. */
export function lightCounts(results: readonly LightResult[]): readonly LightCountView[] {
  return lightCountViews(results.map(({ light }) => ({ code: CODES[light] }))).filter(
    ({ count }) => count > 0,
  );
}

function wordOf(result: LightResult): string {
  if (result.light !== 'grey') return lightWord(CODES[result.light]);
  if (result.reason === 'suspended') return lightWords.suspended;
  return result.reason === 'terminated' ? lightWords.terminated : lightWords.notStarted;
}

function detailOf({ reason, amount }: LightResult): string | null {
  switch (reason) {
    case 'overdue':
      return lightWords.overdue(amount);
    case 'plan-missing':
      return lightWords.planMissing(amount);
    case 'behind':
      return lightWords.behind(amount);
    case 'relapse':
      return lightWords.relapse;
    case 'due-soon':
      return lightWords.left(amount);
    case 'not-filed':
      return lightWords.notFiled;
    case 'on-track':
    case 'suspended':
    case 'terminated':
    case 'concluded':
      return null;
  }
}

function besideOf({ heldSince, node }: LightResult): string | null {
  if (heldSince !== undefined) return lightWords.claimed;
  return node?.awaitingConsent === true ? lightWords.asked : null;
}
