import { minutesWords } from '#wording/form/minutes.ts';
import type { Calendar } from '#calendar/calendar.ts';
import type { Names } from '../names.ts';
import type { UnitGroup } from '../paste/door-facts.ts';
import { mattersCalled } from '../paste/find-matter.ts';
import { unitsIn } from '../paste/find-unit.ts';
import { datesIn, type SaidDate } from './dates-in.ts';
import { unitsTogether } from './units-together.ts';

/** By what minutes are taken apart: the office's names, its groups of units, its calendar. */
export interface MinutesOffice {
  readonly names: Names;
  readonly groups: readonly UnitGroup[];
  readonly calendar: Calendar;
}

/** What a decision asks of one unit. */
export interface MinutesRow {
  readonly unit: string;
  readonly assists: readonly string[];
  /** As the minutes say it; undefined where they say none. */
  readonly say: string | undefined;
  readonly due: string | undefined;
  readonly noLater: boolean;
  /** The words by which several were meant together, `各县（市）区`; undefined where it is named itself. */
  readonly group: string | undefined;
  /** Which of the item's clauses asks it. */
  readonly clause: number;
}

/** Why a decision would not be listed. */
type Unlisted = keyof typeof minutesWords.labels;

/** What an item of minutes asks, and the reason for which it may not be listed: a proposal, which somebody presses. */
export interface ItemRead {
  readonly clauses: readonly string[];
  readonly rows: readonly MinutesRow[];
  readonly unlisted: Unlisted | undefined;
  /** Of the matter that it names as one under way already. */
  readonly underWay: string;
}

/** Reads an item of minutes of a meeting held on `held`. Nothing is guessed of a limit that cannot be reckoned from that day. */
export function readItem(text: string, office: MinutesOffice, held: string): ItemRead {
  const rows: MinutesRow[] = [];
  // A clause without a limit of its own has that of those before or behind it, where all have one in common.
  const clauses = text
    .split(/[；;。\n]/u)
    .filter((clause) => clause.trim() !== '')
    .map((clause) => ({
      text: clause.trim(),
      ...leadsOf(clause, office),
      dates: datesIn(clause, held, office.calendar),
    }));
  const all = clauses.flatMap(({ dates }) => dates);
  const common = all.length === 1 ? all[0] : undefined;
  for (const [clause, { leads, assists, dates, each }] of clauses.entries())
    for (const [n, { unit, group }] of leads.entries()) {
      const own =
        each && dates.length === leads.length ? dates[n] : dates.length === 1 ? dates[0] : undefined;
      const date = own ?? (dates.length === 0 ? common : undefined);
      rows.push({ unit, assists, ...limitOf(date), group, clause });
    }
  const [matter, ...others] = mattersCalled(text, office.names);
  const isNamed = rows.some(({ group }) => group === undefined);
  return {
    clauses: clauses.map((clause) => clause.text),
    rows: onceEach(rows),
    unlisted: unlistedOf(text, isNamed, all.length > 0),
    underWay: others.length === 0 ? (matter?.no ?? '') : '',
  };
}

/** A place at which units are named. */
interface NamedUnits {
  readonly start: number;
  readonly end: number;
  readonly units: readonly string[];
  readonly group: string | undefined;
}

interface Lead {
  readonly unit: string;
  readonly group: string | undefined;
}

function leadsOf(clause: string, { names, groups }: MinutesOffice) {
  const except = [...clause.matchAll(minutesWords.except)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  const isExcept = ({ start }: { readonly start: number }) =>
    except.some((one) => start >= one.start && start < one.end);
  const singly = unitsIn(clause, names);
  const left = new Set(singly.filter(isExcept).map(({ unit }) => unit));
  const together: readonly NamedUnits[] = unitsTogether(clause, groups).map(({ say, units, ...place }) => ({
    ...place,
    units: units.filter((unit) => !left.has(unit)),
    group: say,
  }));
  const found = [
    ...together,
    ...singly
      .filter(
        (one) => !isExcept(one) && !together.some(({ start, end }) => one.start >= start && one.start < end),
      )
      .map(({ unit, start, end }): NamedUnits => ({ start, end, units: [unit], group: undefined })),
  ].toSorted((a, b) => a.start - b.start);
  const helps = (end: number) => {
    // `工程科、财务科配合`: what stands behind the last of a list is said of all of them.
    const behind = clause.slice(end).replace(/^(?:[、和及与]|以及)*/u, '');
    const next = found.find(({ start }) => start === clause.length - behind.length);
    return next === undefined ? minutesWords.assists.test(behind) : undefined;
  };
  const leads = new Map<string, Lead>();
  const assists = new Set<string>();
  let waiting: NamedUnits[] = [];
  const settle = (help: boolean) => {
    for (const { units, group } of waiting)
      for (const unit of units) {
        if (help) assists.add(unit);
        // One that is named itself is so, whatever group it is in.
        else if (group === undefined || !leads.has(unit)) leads.set(unit, { unit, group });
      }
    waiting = [];
  };
  for (const one of found) {
    waiting.push(one);
    const help = helps(one.end);
    if (help !== undefined) settle(help);
  }
  settle(false);
  return {
    leads: [...leads.values()],
    assists: [...assists].filter((unit) => !leads.has(unit)),
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

function unlistedOf(text: string, isNamed: boolean, hasLimit: boolean): Unlisted | undefined {
  if (minutesWords.suspended.test(text)) return 'suspended';
  if (minutesWords.study.test(text)) return 'study';
  if (minutesWords.underWay.test(text)) return 'underWay';
  return isNamed || hasLimit ? undefined : 'principle';
}
