import { voiceText } from '#wording/about/voice.ts';
import { channelsOf } from '../frame/frame-view.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import type { FieldView, LinkView } from '../shared/types.ts';

/** /about/voice/ — 我要反映: where the public can say what it sees, and what becomes of it (mechanisms.md row 72). The site itself takes nothing in. */
export interface VoiceView {
  readonly paragraphs: readonly string[];
  readonly channels: readonly FieldView[];
  readonly then: readonly string[];
  /** Where what came in is listed, with decision and result; null before anything did. */
  readonly clues: LinkView | null;
}

/** Null in an office whose rules decide on no clues. `hasSources`: whether there is a list of what came in. */
export function voiceView(env: ViewEnv, hasSources: boolean): VoiceView | null {
  const days = rulesInForce(env)?.value.clocks.clue;
  if (days === undefined) return null;
  return {
    paragraphs: voiceText.how,
    channels: channelsOf(env),
    then: voiceText.then(sectionName(env), days),
    clues: hasSources ? { text: voiceText.clues, href: '/sources/' } : null,
  };
}
