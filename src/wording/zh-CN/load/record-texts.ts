import { fileTexts } from './file.ts';
import { keyTexts } from './key.ts';
import { scalarTexts } from './scalar.ts';
import { syntaxTexts } from './syntax.ts';
import { valueTexts } from './value.ts';
import { yamlTexts } from './yaml.ts';
import type { ProblemText } from '../problems/problem-text.ts';

/** The words of every problem that reading one record's text can raise, the codes of the schemas included. */
export const recordTexts = {
  ...fileTexts,
  ...yamlTexts,
  ...syntaxTexts,
  ...keyTexts,
  ...valueTexts,
  ...scalarTexts,
} as const satisfies Record<string, ProblemText>;
