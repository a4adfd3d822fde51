import { calendarTexts } from './calendar.ts';
import { fileTexts } from './file.ts';
import { keyTexts } from './key.ts';
import { placeTexts } from './place.ts';
import { scalarTexts } from './scalar.ts';
import { syntaxTexts } from './syntax.ts';
import { valueTexts } from './value.ts';
import { yamlTexts } from './yaml.ts';
import type { ProblemText } from '../problems/problem-text.ts';

/** The words of every problem that reading the record can raise: of one text, of where files lie, of the calendar. */
export const loadTexts = {
  ...fileTexts,
  ...yamlTexts,
  ...syntaxTexts,
  ...keyTexts,
  ...valueTexts,
  ...scalarTexts,
  ...placeTexts,
  ...calendarTexts,
} as const satisfies Record<string, ProblemText>;
