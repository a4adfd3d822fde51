import { lightWords } from '#wording/lights/sentences.ts';
import type { Light, LightResult } from '#engine/lights/node-light.ts';
import type { NodeSheet } from './node-inputs.ts';

/** The six lights of rules.md §8, most severe first. */
export type LightCode = 'severely-overdue' | 'behind' | 'due-soon' | 'normal' | 'grey' | 'done';

/** One light, always with its word. */
export interface LightView {
  readonly code: LightCode;
  /** e.g. `滞后`; for grey 未启动, 暂缓办理, 已撤销督办, 已作废 or 已移交. */
  readonly word: string;
  /** What makes it so, short: `逾期3个工作日`, `落后20个百分点`; null where there is nothing to add. */
  readonly detail: string | null;
  /** `已报待核` where a claim holds the light; null otherwise. */
  readonly beside: string | null;
}

/** How pages call a light. */
export const CODES: Readonly<Record<Light, LightCode>> = {
  red: 'severely-overdue',
  yellow: 'behind',
  blue: 'due-soon',
  green: 'normal',
  grey: 'grey',
  done: 'done',
};

type Lit = Pick<LightResult, 'light' | 'reason' | 'amount'> & { readonly claimed: boolean };

/** A light with its word and what makes it so. */
export function lightView(result: LightResult): LightView {
  return litView({ ...result, claimed: result.heldSince !== undefined });
}

/** The same of a node as a period's sheet tells it. */
export function litNodeView({ claimed, ...light }: NonNullable<NodeSheet['light']>): LightView {
  return litView({ ...light, claimed: claimed === true });
}

function litView(lit: Lit): LightView {
  return {
    code: CODES[lit.light],
    word: wordOf(lit),
    detail: detailThen(lit),
    beside: lit.claimed ? lightWords.claimed : null,
  };
}

function wordOf({ light, reason }: Lit): string {
  if (light !== 'grey') return lightWords.words[CODES[light]];
  if (reason === 'suspended') return lightWords.suspended;
  if (reason === 'withdrawn') return lightWords.withdrawn;
  if (reason === 'void') return lightWords.void;
  return reason === 'handed-over' ? lightWords.handedOver : lightWords.notStarted;
}

/** A light that stands still while 已报待核 speaks of the day of the claim, not of today (rules.md §8). */
function detailThen(lit: Lit): string | null {
  const detail = detailOf(lit);
  return detail === null || !lit.claimed || lit.reason === 'relapse' ? detail : lightWords.stopped + detail;
}

function detailOf({ reason, amount }: Lit): string | null {
  switch (reason) {
    case 'overdue':
      return lightWords.overdue(amount);
    case 'plan-missing':
      return lightWords.planMissing(amount);
    case 'ack-missing':
      return lightWords.ackMissing(amount);
    case 'behind':
      return lightWords.behind(amount);
    case 'relapse':
      return lightWords.relapse;
    case 'due-soon':
      return lightWords.left(amount);
    case 'not-filed':
      return lightWords.notFiled;
    case 'not-signed':
      return lightWords.notSigned;
    case 'own-part-done':
      return lightWords.ownPartDone;
    case 'on-track':
    case 'suspended':
    case 'withdrawn':
    case 'void':
    case 'handed-over':
    case 'concluded':
      return null;
  }
}
