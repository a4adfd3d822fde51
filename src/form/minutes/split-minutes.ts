import { minutesWords } from '#wording/form/minutes.ts';
import type { Names } from '../names.ts';
import { unitsIn } from '../paste/find-unit.ts';
import { pastedLines } from '../text/marks.ts';
import { datesIn } from './dates-in.ts';
import { readItem, type ItemRead, type MinutesOffice } from './minutes-item.ts';

/** Minutes taken apart: what they say of the meeting, and its decisions in order. */
export interface MinutesRead {
  readonly title: string | undefined;
  readonly kind: string | undefined;
  readonly date: string | undefined;
  readonly document: string | undefined;
  readonly chair: string | undefined;
  readonly attendees: readonly string[];
  readonly items: readonly MinutesItem[];
  /** Lines that are no decision; shown, never dropped. */
  readonly left: readonly { readonly line: number; readonly text: string }[];
}

export interface MinutesItem extends ItemRead {
  /** From 1, in the order of the minutes. */
  readonly no: number;
  readonly line: number;
  /** Its own words, without its number; several lines where it has them. */
  readonly text: string;
  /** The heading under which it stands: `关于疏散基地建设`. */
  readonly under: string | undefined;
}

/** What an item is numbered by, from the outermost. */
const LEVELS = [
  /^[一二三四五六七八九十]{1,3}\s*[、.．]\s*/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*[、.．]?\s*/u,
  /^\d{1,2}\s*[.．、](?!\d)\s*/u,
  /^[（(]\d{1,2}[）)]\s*/u,
  /^[①-⑳]\s*/u,
];

interface Numbered {
  readonly level: number;
  readonly line: number;
  text: string;
}

/** Takes minutes apart by their numbers. `held` is the day of the meeting where they do not say it. */
export function splitMinutes(
  text: string,
  office: MinutesOffice,
  kinds: readonly string[],
  held: string,
): MinutesRead {
  const numbered: Numbered[] = [];
  const left: { line: number; text: string }[] = [];
  let closed = false;
  for (const [n, { line }] of pastedLines(text).entries()) {
    if (line === '') {
      closed = true;
      continue;
    }
    const level = LEVELS.findIndex((mark) => mark.test(line));
    const last = numbered.at(-1);
    if (level >= 0) {
      numbered.push({ level, line: n + 1, text: line.replace(LEVELS[level] ?? '', '') });
      closed = false;
    } else if (last === undefined || closed || isBeside(line)) left.push({ line: n + 1, text: line });
    else last.text += `\n${line}`;
  }
  const head = headOf(
    left.map((one) => one.text),
    office,
    kinds,
    held,
  );
  const date = head.date ?? held;
  return { ...head, items: itemsOf(numbered, office, date), left };
}

/** Who came, and what stands below the decisions, is part of none. */
function isBeside(line: string): boolean {
  return minutesWords.attended.test(line) || minutesWords.foot.test(line);
}

/** The innermost numbers are decisions; what has others below it is their heading, and what it says besides stays with it. */
function itemsOf(numbered: readonly Numbered[], office: MinutesOffice, date: string): readonly MinutesItem[] {
  const items: MinutesItem[] = [];
  const headings: (string | undefined)[] = [];
  for (const [n, { level, line, text }] of numbered.entries()) {
    headings.length = Math.min(headings.length, level);
    const next = numbered[n + 1];
    const under = headings.filter((heading) => heading !== undefined).at(-1);
    if (next !== undefined && next.level > level) {
      headings[level] = text;
      continue;
    }
    items.push({ no: items.length + 1, line, text, under, ...readItem(text, office, date) });
  }
  return items;
}

function headOf(lines: readonly string[], office: MinutesOffice, kinds: readonly string[], held: string) {
  const { names } = office;
  const whole = lines.join('\n');
  const title = lines.find((line) => minutesWords.title.test(line) && line.length <= 60);
  const attended = lines.find((line) => minutesWords.attended.test(line));
  const date = daysIn(whole, held, office)[0];
  return {
    title,
    kind: kinds.find((kind) => whole.includes(kind)),
    // A meeting has been held: a day after today is a limit, or wrong.
    date: date !== undefined && date <= held ? date : dayBefore(whole, held, office),
    document: /[^\s，。；：（(]{2,20}[〔[［【（(]\d{4}[〕\]］】）)]\s*第?\s*\d{1,4}\s*[号期]/u.exec(
      whole,
    )?.[0],
    chair: chairOf(lines, names),
    attendees: attended === undefined ? [] : [...new Set(unitsIn(attended, names).map(({ unit }) => unit))],
  };
}

/** A day without a year lies on or before the day of entry. */
function dayBefore(whole: string, held: string, office: MinutesOffice): string | undefined {
  const since = `${String(Number(held.slice(0, 4)) - 1)}${held.slice(4)}`;
  return daysIn(whole, since, office).find((day) => day <= held);
}

/** The days that are said as such, `2026年6月8日`: a limit that counts from a meeting is none of it. */
function daysIn(whole: string, since: string, { calendar }: MinutesOffice): readonly string[] {
  return datesIn(whole, since, calendar).flatMap(({ say, day }) =>
    day !== undefined && /月.*[日号]/u.test(say) ? [day] : [],
  );
}

function chairOf(lines: readonly string[], { posts }: Names): string | undefined {
  const line = lines.find((one) => minutesWords.chair.test(one));
  if (line === undefined) return undefined;
  const named = posts.filter(({ name }) => line.includes(name));
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)[0];
  return longest?.id;
}
