import { gateTexts } from '#wording/problems/gate.ts';
import { loadTexts } from '#wording/load/texts.ts';
import type { ProblemTexts } from '#wording/problems/problem-text.ts';
import { CHECKS } from './registry.ts';

/** The words of every problem there is: of loading, of the checks, of the gate. */
export const problemTexts: ProblemTexts = {
  ...loadTexts,
  ...Object.fromEntries(CHECKS.map(({ code, words }) => [code, words])),
  ...gateTexts,
};
