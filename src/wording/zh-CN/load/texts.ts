import { calendarTexts } from './calendar.ts';
import { fileTexts } from './file.ts';
import { keyTexts } from './key.ts';
import { placeTexts } from './place.ts';
import { scalarTexts } from './scalar.ts';
import { syntaxTexts } from './syntax.ts';
import { valueTexts } from './value.ts';
import { yamlTexts } from './yaml.ts';
import type { ProblemText } from '../problems/problem-text.ts';

/** The words of every problem that reading the record can raise, the codes of the schemas included. */
export const loadTexts = {
  ...fileTexts,
  ...placeTexts,
  ...yamlTexts,
  ...syntaxTexts,
  ...keyTexts,
  ...valueTexts,
  ...scalarTexts,
  ...calendarTexts,
} as const satisfies Record<string, ProblemText>;
