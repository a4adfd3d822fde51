import { z } from 'zod';
import { dayFromNumber } from '#days/day.ts';
import { nearest } from '#text/nearest.ts';
import { choicesOf, typeOf } from './expectation.ts';

/**
 * The value that was surely meant: common ways of writing days, times, numbers,
 * ids and choices are tried, and the first that the field accepts is it. Nothing is
 * guessed that the field would refuse. `source` is the value as written.
 */
export function suggestValue(schema: z.core.$ZodType, value: unknown, source: string): unknown {
  for (const candidate of candidates(schema, value, source)) {
    if (candidate !== value && z.safeParse(schema, candidate).success) return candidate;
  }
  return undefined;
}

function* candidates(schema: z.core.$ZodType, value: unknown, source: string): Generator {
  // What is longer was no slip of the hand.
  if ((typeof value === 'string' || typeof value === 'number') && source.length <= LONGEST) {
    const text = (typeof value === 'string' ? value : source).normalize('NFKC').trim();
    const choice = nearest(
      text,
      choicesOf(schema).filter((item) => typeof item === 'string'),
    );
    // A day is also an id by its letters, and never meant as one.
    if (typeOf(schema) !== 'id') yield* [...dates(text), ...serials(text)];
    yield* numbers(text);
    if (choice !== undefined) yield choice;
    yield text;
    // A blank in a name may stand for a hyphen, or be a slip: nobody can tell.
    yield text.toLowerCase().replaceAll('_', '-');
    yield* booleans(text);
    yield* lists(value);
  }
  if (Array.isArray(value) && value.length === 1) yield value[0];
}

const LONGEST = 200;
const DAY =
  /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*[日号]?(?:之前|以前|前)?(?:\s*(?:T|\s)\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?::\d{2}(?:\.\d+)?)?)?$/u;
const MONTH = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*月?$/u;
const WEEK = /^(\d{4})\s*(?:年第?|-?\s*[Ww第])\s*(\d{1,2})\s*周?$/u;
const TIME = /^(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?::\d{2})?$/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?\d{2})?)?$/u;

function* dates(text: string): Generator<string> {
  const packed = PACKED.exec(text);
  const [, year, month, day, hour, minute] = packed ?? DAY.exec(text) ?? [];
  if (year !== undefined) {
    const written = `${year}-${two(month)}-${two(day)}`;
    yield written;
    if (hour !== undefined) yield `${written} ${two(hour)}:${two(minute)}`;
  }
  const monthly = MONTH.exec(text);
  if (monthly !== null) yield `${monthly[1] ?? ''}-${two(monthly[2])}`;
  const weekly = WEEK.exec(text);
  if (weekly !== null) yield `${weekly[1] ?? ''}-W${two(weekly[2])}`;
  const clock = TIME.exec(text);
  if (clock !== null) yield `${two(clock[1])}:${two(clock[2])}`;
}

/** A day, and a time as its fraction, as a spreadsheet counts them: 46000 is 2025-12-09, 0.4375 is 10:30. */
function* serials(text: string): Generator<string> {
  const [, whole = '', fraction = ''] = /^(\d{5}|0)(\.\d{1,15})?$/u.exec(text) ?? [];
  if (whole === '') return;
  // Nothing shorter than a minute is written, and what a spreadsheet gives is rounded.
  const minutes = Math.round(Number(`0${fraction}`) * MINUTES);
  const time = `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`;
  const serial = Number(whole);
  if (serial === 0) {
    if (fraction !== '') yield time;
    return;
  }
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return;
  const day = dayFromNumber(serial - UNIX_SERIAL);
  if (fraction !== '') yield `${day} ${time}`;
  else yield* [day, day.slice(0, 7)];
}

const MINUTES = 24 * 60;
/** 1970-01-01 as a spreadsheet counts; other numbers than of the years 2000 to 2099 are no days that an office writes. */
const UNIX_SERIAL = 25_569;
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

function* numbers(text: string): Generator<number> {
  const [, digits] =
    /^(-?\d{1,15}(?:\.\d{1,15})?)\s*(?:%|分|个|天|日|项|次|人|元|万元|个百分点)?$/u.exec(text) ?? [];
  if (digits !== undefined) yield Number(digits);
}

function* booleans(text: string): Generator<boolean> {
  if (/^(?:true|yes|on|是|对|有|√)$/iu.test(text)) yield true;
  if (/^(?:false|no|off|否|不|无|×)$/iu.test(text)) yield false;
}

function* lists(value: string | number): Generator<unknown[]> {
  const parts = String(value)
    .split(/[，、,;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) yield parts;
  yield [value];
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
