import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDay } from '#days/day.ts';
import { isMoment } from '#days/moment.ts';
import { FIRST_YEAR, LAST_YEAR } from '#days/reckoned.ts';
import { usageWords } from '#wording/commands/shared.ts';
import { wrongUsage } from './options.ts';

/** Options of every command that reads the record. */
export const recordOptions = {
  data: { type: 'string' },
  'as-of': { type: 'string' },
  profile: { type: 'string' },
} as const;

/** Which record is read, as of when, for whom. */
export interface RecordChoice {
  /** The folder of the record. */
  readonly data: string;
  /** `YYYY-MM-DD HH:mm` in the office's zone; undefined means now. */
  readonly asOf: string | undefined;
  readonly profile: 'public' | 'internal';
}

interface Values {
  readonly data?: string;
  readonly 'as-of'?: string;
  readonly profile?: string;
}

/**
 * How many years ahead a moment may lie. A period is scored for every month until then, each with pages of its own:
 * after a century of them no machine has the memory, and long before no calendar says which days are worked.
 */
const YEARS_AHEAD = 10;

/**
 * The choice that the options make, or one sentence about what is wrong with them. A day alone means the end of that
 * day. `now` is the machine's clock, by which alone a moment is told to be too far off.
 */
export function recordChoice(
  values: Values,
  now: () => Date = () => new Date(),
): RecordChoice | { readonly why: string } {
  const { data = 'data', 'as-of': written, profile = 'public' } = values;
  if (!isFolder(data)) return { why: usageWords.notFolder(data) };
  if (profile !== 'public' && profile !== 'internal') return { why: usageWords.notProfile(profile) };
  if (written === undefined) return { data, asOf: undefined, profile };
  const asOf = isDay(written) ? `${written} 23:59` : written;
  if (!isMoment(asOf)) return { why: usageWords.notMoment(written) };
  const last = Math.min(now().getFullYear() + YEARS_AHEAD, LAST_YEAR);
  const year = Number(asOf.slice(0, 4));
  if (year < FIRST_YEAR || year > last) return { why: usageWords.farMoment(written, FIRST_YEAR, last) };
  return { data, asOf, profile };
}

/** As `recordChoice`; wrong usage ends the process with 2. */
export function chosenRecord(values: Values): RecordChoice {
  const choice = recordChoice(values);
  return 'why' in choice ? wrongUsage(choice.why) : choice;
}

/** The choice as environment variables, for the pages' portal, wherever it is made; the folder of the record is called as it was here. */
export function recordEnvironment(choice: RecordChoice): Readonly<Record<string, string>> {
  return {
    DUBAN_DATA: resolve(choice.data),
    DUBAN_DATA_NAME: choice.data,
    DUBAN_AS_OF: choice.asOf ?? '',
    DUBAN_PROFILE: choice.profile,
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
