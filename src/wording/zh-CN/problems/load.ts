import { calendarTexts } from './load/calendar.ts';
import { fileTexts } from './load/file.ts';
import { keyTexts } from './load/key.ts';
import { placeTexts } from './load/place.ts';
import { scalarTexts } from './load/scalar.ts';
import { syntaxTexts } from './load/syntax.ts';
import { valueTexts } from './load/value.ts';
import { yamlTexts } from './load/yaml.ts';
import type { ProblemText } from './problem-text.ts';

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
