import { hiddenName } from '#text/hidden.ts';

/**
 * Blanks that look like the one of the space bar and are none for YAML, for the inside of a character
 * class: the no-break blanks (U+00A0, U+202F), those of typesetting (U+2000–U+200A, U+205F), the Ogham
 * mark, and the full-width blank of Chinese input (U+3000).
 */
const ODD_CLASS = String.raw`\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;
const ODD = new RegExp(`[${ODD_CLASS}]`, 'u');
const EACH_ODD = new RegExp(ODD.source, 'gu');
const EDGES = new RegExp(`^([\\s]*)(.*?)(\\s*)$`, 'su');

/**
 * Where in a value or key a blank stands that nobody sees, and which, for the sentence: `blankAt` is `start`,
 * `end`, `both` or `inside`; `blank` is `full`, `no-break` or `other`. Nothing where there is none.
 */
export function oddBlank(written: string): Record<string, string> {
  const [character] = ODD.exec(written) ?? [];
  if (character === undefined) return {};
  const [, before = '', , after = ''] = EDGES.exec(written) ?? [];
  const [start, end] = [ODD.test(before), ODD.test(after)];
  const blankAt = start && end ? 'both' : start ? 'start' : end ? 'end' : 'inside';
  return { blankAt, blank: NAMES[character] ?? 'other' };
}

const NAMES: Readonly<Record<string, string>> = {
  '\u3000': 'full',
  '\u00A0': 'no-break',
  '\u202F': 'no-break',
};

/** Whether two lines differ in nothing that is seen. */
export function seenAlike(a: string, b: string): boolean {
  return a !== b && a.replaceAll(/\s/gu, '') === b.replaceAll(/\s/gu, '') && (ODD.test(a) || ODD.test(b));
}

/** A text with such blanks written out, `\u{3000}`. */
export function blanksShown(text: string): string {
  return text.replaceAll(EACH_ODD, (character) => hiddenName(character));
}
