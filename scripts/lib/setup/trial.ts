import { PROVE_BRANCHES } from '#forge/forge-names.ts';

/** One trial, known by its mark: eight hexadecimal figures. */
export interface Trial {
  readonly mark: string;
}

/** Whether a text is the mark of a trial. */
export function isMark(text: string): boolean {
  return /^[0-9a-f]{8}$/u.test(text);
}

/** The branches of a trial. A trial writes to these alone. */
export function trialBranch({ mark }: Trial, name: 'main' | 'merged' | 'publish'): string {
  if (!isMark(mark)) throw new Error('the mark of a trial is eight hexadecimal figures');
  return `${PROVE_BRANCHES}${mark}/${name}`;
}
