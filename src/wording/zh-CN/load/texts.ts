import { calendarTexts } from './calendar.ts';
import { placeTexts } from './place.ts';
import { recordTexts } from './record-texts.ts';
import type { ProblemText } from '../problems/problem-text.ts';

/** The words of every problem that reading the record can raise: of one text, of where files lie, of the calendar. */
export const loadTexts = { ...recordTexts, ...placeTexts, ...calendarTexts } as const satisfies Record<
  string,
  ProblemText
>;
