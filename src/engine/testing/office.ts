import type { z } from 'zod';
import type { Entry } from '#record/schema/entry.ts';
import { CalendarYear } from '#record/schema/calendar.ts';
import { KINDS } from '#record/kinds.ts';
import { ledgerOf as ledgerByKind, type KindName, type Ledger, type RecordOf } from '#record/ledger.ts';
import { officeFile } from '#testing/office-data.ts';
import { buildContext, type Context } from '../dossier/context.ts';
import { periodNamed, type Period } from '../time/periods.ts';
import { RULES } from './rules.ts';

/** Records in the form in which they stand in YAML, by kind; each passes its real schema. */
export type Records = { [K in KindName]?: readonly z.input<(typeof KINDS)[K]['schema']>[] };

/** The working days of the tests' own office. */
export const CALENDAR_2026 = CalendarYear.parse(officeFile('calendar/2026.yaml'));

/** That calendar with the office closed on a day, as announced on another and entered, where that is later, at a moment. */
export function closing(day: string, known: string, entered?: string): z.output<typeof CalendarYear> {
  const closure = {
    id: `closed-${day}`,
    known,
    ...(entered === undefined ? {} : { entered }),
    from: day,
    to: day,
    reason: '停电检修',
    basis: '公告',
  };
  return { ...CALENDAR_2026, closures: [closure] };
}

/** A unit in short hand, as a member of a league. */
export function unit(id: string, league = 'counties', order = 1): NonNullable<Records['unit']>[number] {
  return {
    id,
    kind: '县（市）区民防办',
    order,
    names: [{ from: '2025-01-01', name: id }],
    leagues: [{ from: '2025-01-01', league }],
    leaders: [{ from: '2025-01-01', post: 'fenguan' }],
  };
}

const OFFICE: NonNullable<Records['office']>[number] = {
  name: '云岭市民防办',
  shortName: '云岭市民防办',
  city: '云岭市',
  secretariat: 'mishu',
  drawPost: 'jijian',
  posts: [
    { id: 'zhuren', name: '主任', role: '主要领导' },
    { id: 'fenguan', name: '副主任', role: '分管领导' },
    { id: 'jijian', name: '纪检组长', role: '核验抽取岗' },
  ],
  basis: '督查工作办法',
  timeZone: 'Asia/Shanghai',
  site: { title: '督查公开', contact: '秘书科' },
  repository: { visibility: '私有' },
  publication: { live: true },
  joint: { weeks: 4, redPeriods: 2 },
};

/** Makes a ledger of plain records. Throws when one does not pass its schema: a test's own fault. */
export function ledgerOf(records: Records): Ledger {
  return ledgerByKind((kind) => (records[kind] ?? []).map((value, index) => entryOf(kind, value, index)));
}

/** A record as an entry of its kind, numbered: `claim/0003.yaml`. */
export function entryOf<K extends KindName>(kind: K, value: unknown, index: number): Entry<RecordOf<K>> {
  const path = `${kind}/${String(index).padStart(4, '0')}.yaml`;
  const file = `data/${path}`;
  // The schema of the kind vouches for the type; indexing KINDS by K widens it.
  const parsed = KINDS[kind].schema.parse(value) as RecordOf<K>;
  return { file, path, names: {}, value: parsed, at: () => ({ file, line: 1, column: 1 }) };
}

/** The records of a world: the office, the default rules and the working days of 2026 unless others are given. */
export function worldLedger(...records: readonly Records[]): Ledger {
  return ledgerOf({ office: [OFFICE], rules: [RULES], calendar: [CALENDAR_2026], ...join(...records) });
}

/** A context over `worldLedger`, as of a moment. */
export function world(asOf: string, ...records: readonly Records[]): Context {
  return contextOf(worldLedger(...records), asOf);
}

/** A context over a ledger that has an office. */
export function contextOf(ledger: Ledger, asOf: string): Context {
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('a test world has an office');
  return context;
}

/** A period of a context by its id. */
export function periodIn(context: Context, id: string): Period {
  const period = periodNamed(context.ledger, id);
  if (period === undefined) throw new Error(`no period ${id} in this world`);
  return period;
}

/** Joins records of several sources. */
export function join(...all: readonly Records[]): Records {
  const joined: Record<string, unknown[]> = {};
  for (const records of all)
    for (const [kind, list] of Object.entries(records)) joined[kind] = [...(joined[kind] ?? []), ...list];
  return joined;
}
