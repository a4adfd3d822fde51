import { minutesWords } from '#wording/form/minutes.ts';
import type { Names } from '../names.ts';
import { mattersCalled } from '../paste/find-matter.ts';
import { unitsIn } from '../paste/find-unit.ts';
import { datesIn, type SaidDate } from './dates-in.ts';

/** What a decision asks of one unit. */
interface MinutesRow {
  readonly unit: string;
  readonly assists: readonly string[];
  /** As the minutes say it; undefined where they say none. */
  readonly say: string | undefined;
  readonly due: string | undefined;
  readonly noLater: boolean;
}

/** Why a decision would not be listed. */
type Unlisted = keyof typeof minutesWords.labels;

/** What an item of minutes asks, and the reason for which it may not be listed: a proposal, which somebody presses. */
export interface ItemRead {
  readonly rows: readonly MinutesRow[];
  readonly unlisted: Unlisted | undefined;
  /** Of the matter that it names as one under way already. */
  readonly underWay: string;
}

/** Reads an item of minutes of a meeting held on `held`. Nothing is guessed of a limit that nobody can reckon here. */
export function readItem(text: string, names: Names, held: string): ItemRead {
  const rows: MinutesRow[] = [];
  // A clause without a limit of its own has that of those before or behind it, where all have one in common.
  const clauses = text
    .split(/[；;。\n]/u)
    .map((clause) => ({ ...leadsOf(clause, names), dates: datesIn(clause, held) }));
  const all = clauses.flatMap(({ dates }) => dates);
  const common = all.length === 1 ? all[0] : undefined;
  for (const { leads, assists, dates, each } of clauses)
    for (const [n, unit] of leads.entries()) {
      const own =
        each && dates.length === leads.length ? dates[n] : dates.length === 1 ? dates[0] : undefined;
      rows.push({ unit, assists, ...limitOf(own ?? (dates.length === 0 ? common : undefined)) });
    }
  const [matter, ...others] = mattersCalled(text, names);
  return {
    rows: onceEach(rows),
    unlisted: unlistedOf(text, rows.length > 0, all.length > 0),
    underWay: others.length === 0 ? (matter?.no ?? '') : '',
  };
}

function leadsOf(clause: string, names: Names) {
  const found = unitsIn(clause, names);
  const helps = (end: number) => {
    // `工程科、财务科配合`: what stands behind the last of a list is said of all of them.
    const behind = clause.slice(end).replace(/^(?:[、和及与]|以及)*/u, '');
    const next = found.find(({ start }) => start === clause.length - behind.length);
    return next === undefined ? minutesWords.assists.test(behind) : undefined;
  };
  const leads: string[] = [];
  const assists: string[] = [];
  let waiting: string[] = [];
  for (const { unit, end } of found) {
    waiting.push(unit);
    const help = helps(end);
    if (help === undefined) continue;
    (help ? assists : leads).push(...waiting);
    waiting = [];
  }
  leads.push(...waiting);
  return {
    leads: [...new Set(leads)],
    assists: [...new Set(assists)],
    each: minutesWords.respectively.test(clause),
  };
}

function limitOf(date: SaidDate | undefined): Pick<MinutesRow, 'say' | 'due' | 'noLater'> {
  return { say: date?.say, due: date?.day, noLater: date?.noLater === true };
}

/** A unit that several clauses name is one row: with the first limit that is said of it. */
function onceEach(rows: readonly MinutesRow[]): readonly MinutesRow[] {
  const byUnit = new Map<string, MinutesRow>();
  for (const row of rows) {
    const known = byUnit.get(row.unit);
    if (known === undefined) byUnit.set(row.unit, row);
    else {
      const assists = [...new Set([...known.assists, ...row.assists])];
      byUnit.set(row.unit, known.say === undefined ? { ...row, assists } : { ...known, assists });
    }
  }
  return [...byUnit.values()];
}

function unlistedOf(text: string, hasUnit: boolean, hasLimit: boolean): Unlisted | undefined {
  if (minutesWords.suspended.test(text)) return 'suspended';
  if (minutesWords.study.test(text)) return 'study';
  if (minutesWords.underWay.test(text)) return 'underWay';
  return hasUnit || hasLimit ? undefined : 'principle';
}
