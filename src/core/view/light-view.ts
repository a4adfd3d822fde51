import type { Light, LightResult } from '../compute/light.ts';
import { lightWords } from '../../wording/zh-CN/view/light.ts';
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
export const LIGHT_CODES: readonly LightCode[] = ['severely-overdue', 'behind', 'due-soon', 'normal', 'grey', 'done'];

/** The code of a light on a page. */
export function lightCode(light: Light): LightCode {
  return CODES[light];
}

/** A light with its word and what makes it so. */
export function lightView(result: LightResult): LightView {
  return { code: lightCode(result.light), word: wordOf(result), detail: detailOf(result), beside: besideOf(result) };
}

/** How the lights of several tasks are spread, most severe first; those with 0 only where `zeros` says so. */
export function lightCounts(
  results: readonly LightResult[],
  { zeros = false, href = () => null }: { zeros?: boolean; href?: (code: LightCode) => string | null } = {},
): readonly LightCountView[] {
  return LIGHT_CODES.map((code) => ({
    code,
    word: lightWords.words[code],
    count: results.filter((result) => lightCode(result.light) === code).length,
    href: href(code),
  })).filter(({ count }) => zeros || count > 0);
}

function wordOf(result: LightResult): string {
  if (result.light !== 'grey') return lightWords.words[lightCode(result.light)];
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
