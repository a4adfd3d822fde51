import { clockParameters } from './clock-parameters.ts';
import type { ParameterText } from './parameter-text.ts';
import type { SchemeFigures } from './scheme.ts';
import { scoreParameters } from './score-parameters.ts';
import { standingParameters } from './standing-parameters.ts';
import { yearParameters } from './year-parameters.ts';

/** The words of every parameter, by its place in the rules file. */
export const parameterTexts = {
  ...standingParameters,
  ...clockParameters,
  ...scoreParameters,
  ...yearParameters,
} as const;

/** The place of a parameter in the rules file. */
export type ParameterKey = keyof typeof parameterTexts;

/** The place of a parameter that is there once, not with each entry of a list. */
export type FigureKey = Exclude<ParameterKey, `${string}[]${string}`>;

/** The words of one parameter. */
export function parameterText(key: ParameterKey): ParameterText {
  return parameterTexts[key];
}

/** A way of ordering ties. */
export type TieWord = 'competition' | 'dense' | 'sequential';

/** What the sentences of the rules are filled with. Every figure is read from the rules file, or computed from it. */
export interface MethodFigures {
  /** The value as the file has it. */
  readonly of: (key: FigureKey) => string;
  /** A share as a percentage: `20%`. */
  readonly percent: (key: FigureKey) => string;
  readonly leagues: readonly string[];
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly tie: TieWord;
  readonly scheme: SchemeFigures;
  /** The post that draws the sample and verifies the section's own matters. */
  readonly drawPost: string;
  readonly section: string;
  /** Document by which the rules were issued. */
  readonly document: string | null;
  /** Months carried → o, up to the limit. */
  readonly carry: readonly { readonly months: number; readonly o: string }[];
  /** c of an unfinished node at none, one, two, three verified quarters. */
  readonly quarters: readonly string[];
  /** Working days late from which c no longer falls; null where it never stops. */
  readonly floorFrom: number | null;
  /** Working days late from which p is 0; null where it never is. */
  readonly planZeroFrom: number | null;
  /** Working days of the next month: checks and late entries end, statements go out, objections end. */
  readonly checksUntil: number;
  readonly statements: number;
  readonly objectionsUntil: number;
}

/** The words of one section, filled. */
export interface MethodSectionText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly MethodTableText[];
}

export interface MethodTableText {
  readonly caption: string;
  /** Heads; those ending in `#` are of columns of figures, and print without it. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
