import { realpathSync, statSync } from 'node:fs';
import { isDay } from '../../src/core/calendar/day.ts';
import { isMoment } from '../../src/core/calendar/moment.ts';
import { usageWords } from '../../src/wording/zh-CN/commands.ts';
import { wrongUsage } from './options.ts';

/** Options of every command that reads the record. */
export const recordOptions = {
  data: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  profile: { type: 'string' },
} as const;

/** Which record is read, as of when, for whom. */
export interface RecordChoice {
  /** Folders of the record; a later one lies over the earlier. Never empty. */
  readonly data: readonly string[];
  /** `YYYY-MM-DD HH:mm` in the office's zone; undefined means now. */
  readonly asOf: string | undefined;
  readonly profile: 'public' | 'internal';
}

interface Values {
  readonly data?: readonly string[];
  readonly 'as-of'?: string;
  readonly profile?: string;
}

/** The choice that the options make, or one sentence about what is wrong with them. A day alone means the end of that day. */
export function recordChoice(values: Values): RecordChoice | { readonly why: string } {
  const { data = ['data'], 'as-of': written, profile = 'public' } = values;
  const missing = data.find((folder) => !isFolder(folder));
  if (missing !== undefined) return { why: usageWords.notFolder(missing) };
  const twice = sameFolders(data);
  if (twice !== undefined) return { why: usageWords.sameData(...twice) };
  if (profile !== 'public' && profile !== 'internal') return { why: usageWords.notProfile(profile) };
  if (written === undefined) return { data, asOf: undefined, profile };
  const asOf = isDay(written) ? `${written} 23:59` : written;
  return isMoment(asOf) ? { data, asOf, profile } : { why: usageWords.notMoment(written) };
}

/** As `recordChoice`; wrong usage ends the process with 2. */
export function chosenRecord(values: Values): RecordChoice {
  const choice = recordChoice(values);
  return 'why' in choice ? wrongUsage(choice.why) : choice;
}

/** The choice as environment variables, for the pages' portal. */
export function recordEnvironment(choice: RecordChoice): Readonly<Record<string, string>> {
  return {
    DUBAN_DATA: JSON.stringify(choice.data),
    DUBAN_AS_OF: choice.asOf ?? '',
    DUBAN_PROFILE: choice.profile,
  };
}

/** The choice as a command line, for another command. */
export function recordArguments(choice: RecordChoice): string[] {
  const asOf = choice.asOf === undefined ? [] : ['--as-of', choice.asOf];
  return [...choice.data.flatMap((folder) => ['--data', folder]), ...asOf];
}

/** The first two names of one folder, links followed; undefined where every name is a folder of its own. */
function sameFolders(data: readonly string[]): readonly [one: string, other: string] | undefined {
  const named = new Map<string, string>();
  for (const folder of data) {
    const real = realpathSync.native(folder);
    const before = named.get(real);
    if (before !== undefined) return [before, folder];
    named.set(real, folder);
  }
  return undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
