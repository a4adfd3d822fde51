import { z } from 'zod';
import { textWords } from '#wording/form/text.ts';
import { addDays } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import type { Field } from '#record/schema/fields.ts';
import { textOfLine, wordOnLine } from './marks.ts';
import type { WordBook } from './word-book.ts';

/** What a value is read and written by: the names, and the task whose nodes are spoken of. */
export interface Where {
  readonly book: WordBook;
  readonly task: string | undefined;
  /** Whose words they are, where that is known already. */
  readonly unit?: string | undefined;
}

const NAMED: ReadonlySet<string> = new Set(['unit', 'post', 'actor', 'task']);

/** Whether people write in it what they like, over several lines too. */
export function isFreeText({ schema, ref, local }: Field): boolean {
  if (!(schema instanceof z.ZodString) || local) return false;
  return (ref === undefined || !NAMED.has(ref.target)) && z.safeParse(schema, '某 #').success;
}

/** A value that is no free text, as one word of a line. */
export function wordOfScalar(field: Field, value: unknown, { book, task }: Where): string {
  if (typeof value === 'number') return `${String(value)}${isPercentage(field) ? '%' : ''}`;
  if (typeof value !== 'string') return value === true ? textWords.yes : String(value);
  if (field.options.length > 0) return `“${wordOnLine(value)}”`;
  if (field.ref !== undefined && NAMED.has(field.ref.target)) return book.wordOf(field.ref.target, value);
  if (field.local && task !== undefined) return book.nodeWord(task, value);
  const word = timeInWords(value);
  return word !== undefined && scalarOfWord(field, word, { book, task }) === value ? word : wordOnLine(value);
}

/** The value of a word; undefined where it is none. A number that the schema refuses for its size stays, for the check to tell. */
export function scalarOfWord(field: Field, word: string, { book, task, unit }: Where): unknown {
  const { schema, ref } = field;
  if (field.options.length > 0) {
    const quoted = /^“(.*)”$/u.exec(word)?.[1];
    return quoted === undefined ? numberOf(word) : textOfLine(quoted);
  }
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean)
    return word === textWords.yes ? true : choiceOf(schema, word);
  if (schema instanceof z.ZodEnum) return choiceOf(schema, word);
  if (schema instanceof z.ZodNumber) return numberOf(word);
  if (ref !== undefined && NAMED.has(ref.target)) return book.idOf(ref.target, word, unit);
  if (field.local && task !== undefined) return book.nodeOf(task, word);
  return [timeOfWords(word), textOfLine(word)].find(
    (text) => text !== undefined && z.safeParse(schema, text).success,
  );
}

/** `2026年第22周（5月25日—29日）`, `2026年5月29日 10:20`, `2026年5月`; undefined of what is no time. */
export function timeInWords(time: string): string | undefined {
  const [, year = '', month, day, clock] = /^(\d{4})-(\d\d)(?:-(\d\d)(?: (\d\d:\d\d))?)?$/u.exec(time) ?? [];
  if (month !== undefined) {
    const monthText = `${year}年${String(Number(month))}月`;
    if (day === undefined) return monthText;
    return `${monthText}${String(Number(day))}日${clock === undefined ? '' : ` ${clock}`}`;
  }
  const [, weekYear, week] = /^(\d{4})-W(\d\d)$/u.exec(time) ?? [];
  if (weekYear === undefined) return undefined;
  const monday = mondayOfIsoWeek(time);
  const friday = addDays(monday, 4);
  const toDay = dayInWords(friday);
  const to = monday.slice(5, 7) === friday.slice(5, 7) ? toDay.replace(/^.*月/u, '') : toDay;
  return textWords.week(weekYear, String(Number(week)), textWords.days(dayInWords(monday), to));
}

function dayInWords(day: string): string {
  return `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`;
}

export function timeOfWords(word: string): string | undefined {
  const [, weekYear, week] = /^(\d{4})年第(\d{1,2})周(?:[（(].*[)）])?$/u.exec(word) ?? [];
  if (weekYear !== undefined) return `${weekYear}-W${(week ?? '').padStart(2, '0')}`;
  const [, year, month = '', day, clock] =
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日(?:\s*(\d\d:\d\d))?)?$/u.exec(word) ?? [];
  if (year === undefined) return undefined;
  const monthText = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return monthText;
  return `${monthText}-${day.padStart(2, '0')}${clock === undefined ? '' : ` ${clock}`}`;
}

function numberOf(word: string): number | undefined {
  const digits = /^-?\d{1,15}(?:\.\d{1,15})?(?=%?$)/u.exec(word)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function choiceOf(schema: z.ZodLiteral | z.ZodBoolean | z.ZodEnum, word: string): unknown {
  const choices: readonly unknown[] =
    schema instanceof z.ZodEnum
      ? schema.options
      : schema instanceof z.ZodLiteral
        ? [...schema.values]
        : [false];
  return choices.find((choice) => String(choice) === word);
}

function isPercentage({ about }: Field): boolean {
  return about.includes('百分比');
}
