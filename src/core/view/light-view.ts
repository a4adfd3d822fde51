import type { Dossier } from '../compute/dossier.ts';
import type { Light, LightResult } from '../compute/node-light.ts';
import { lightWords } from '../../wording/zh-CN/view/light.ts';
import { isShown, type ViewEnv } from './env.ts';
import { nodePhrase } from './told.ts';
import type { LightCode, LightView } from './types/light.ts';

const CODES: Readonly<Record<Light, LightCode>> = {
  red: 'severely-overdue',
  yellow: 'behind',
  blue: 'due-soon',
  green: 'normal',
  grey: 'grey',
  done: 'done',
};

/** A light with its word and what makes it so. */
export function lightView(result: LightResult): LightView {
  return {
    code: CODES[result.light],
    word: wordOf(result),
    detail: detailThen(result),
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

function wordOf(result: LightResult): string {
  if (result.light !== 'grey') return lightWords.words[CODES[result.light]];
  if (result.reason === 'suspended') return lightWords.suspended;
  return result.reason === 'terminated' ? lightWords.terminated : lightWords.notStarted;
}

/** Since when a light stands still: from the claim while 已报待核, from the request while it lies with the leader (rules-v1 §8). */
export function heldFrom({ heldSince, node }: LightResult): 'claimed' | 'asked' | undefined {
  const asked =
    node?.awaitingConsent === true
      ? node.postponements.findLast((change) => change.state === 'pending')?.requested
      : undefined;
  if (asked !== undefined && (heldSince === undefined || asked < heldSince)) return 'asked';
  return heldSince === undefined ? undefined : 'claimed';
}

/** A light that stands still speaks of the day it stopped, not of today. */
function detailThen(result: LightResult): string | null {
  const detail = detailOf(result);
  const held = heldFrom(result);
  return detail === null || held === undefined || result.reason === 'relapse'
    ? detail
    : lightWords.stopped[held] + detail;
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
