import type { z } from 'zod';
import { Ack } from './ack.ts';
import { Assessment } from './assessment.ts';
import { CalendarYear } from './calendar.ts';
import { Claim } from './claim.ts';
import { Clue } from './clue.ts';
import { Draw } from './draw.ts';
import { Edition } from './edition.ts';
import { TaskEvent } from './event.ts';
import type { Tier } from './field.ts';
import { Filing } from './filing.ts';
import { Honours } from './honours.ts';
import { Impact } from './impact.ts';
import { Incoming } from './incoming.ts';
import { Issued } from './issued.ts';
import { Items } from './item.ts';
import { Measure } from './measure.ts';
import { Meeting } from './meeting.ts';
import { Monthly } from './monthly.ts';
import { Objection } from './objection.ts';
import { Office } from './office.ts';
import { Plan } from './plan.ts';
import { Rules } from './rules.ts';
import { SiteReview } from './site-review.ts';
import { Task } from './task.ts';
import { Unit } from './unit.ts';
import { Verification } from './verification.ts';
import { WeeklyReport } from './weekly-report.ts';
import { YearMark } from './year-mark.ts';

/** The schema of each kind of record, by the kind's name. */
export const SCHEMAS = {
  office: Office,
  unit: Unit,
  calendar: CalendarYear,
  rules: Rules,
  items: Items,
  meeting: Meeting,
  incoming: Incoming,
  task: Task,
  ack: Ack,
  plan: Plan,
  claim: Claim,
  filing: Filing,
  event: TaskEvent,
  report: WeeklyReport,
  verification: Verification,
  draw: Draw,
  honours: Honours,
  clue: Clue,
  measure: Measure,
  monthly: Monthly,
  issued: Issued,
  siteReview: SiteReview,
  objection: Objection,
  assessment: Assessment,
  yearMark: YearMark,
  edition: Edition,
  impact: Impact,
} as const satisfies Record<string, z.ZodType>;

export type KindName = keyof typeof SCHEMAS;

/** The record type of a kind. */
export type RecordOf<K extends KindName> = z.output<(typeof SCHEMAS)[K]>;

/** One kind of record: where its files stand, what they hold, who may read them at the widest. */
export interface Kind {
  readonly name: KindName;
  /** Path inside a data root. `{year}`, `{month}`, `{week}`, `{date}`, `{n}` match their own form, other placeholders an id. */
  readonly pattern: string;
  readonly schema: z.ZodType;
  /** Widest readership; fields and single records may only narrow it. */
  readonly tier: Tier;
  /** Fields that must equal a part of the path: field → the text the path's placeholders make, e.g. `{date}-{slug}`. */
  readonly identity: Readonly<Record<string, string>>;
  /** Written by a command, not by hand: it may be larger, and has no example to copy. */
  readonly written?: boolean;
}

const kind = (
  name: KindName,
  pattern: string,
  identity: Record<string, string>,
  tier: Tier = 'public',
): Kind => ({ name, pattern, schema: SCHEMAS[name], tier, identity });

/** Every kind of record, in the order in which a ledger is read. The first pattern that fits a path names its kind. */
export const KINDS: readonly Kind[] = [
  kind('office', 'office.yaml', {}),
  kind('unit', 'units/{unit}.yaml', { id: '{unit}' }),
  kind('calendar', 'calendar/{year}.yaml', { year: '{year}' }),
  kind('rules', 'rules/{version}.yaml', { version: '{version}' }),
  kind('items', 'items.yaml', {}),
  kind('meeting', 'meetings/{year}/{date}-{slug}.yaml', { id: '{date}-{slug}', date: '{date}' }),
  kind('incoming', 'incoming/{year}/{id}.yaml', { id: '{id}' }),
  kind('task', 'tasks/{year}/{task}/task.yaml', { id: '{task}' }),
  kind('ack', 'tasks/{year}/{task}/ack.yaml', { task: '{task}' }),
  kind('ack', 'tasks/{year}/{task}/ack-{unit}.yaml', { task: '{task}', unit: '{unit}' }),
  kind('plan', 'tasks/{year}/{task}/plan-v{n}.yaml', { task: '{task}', version: '{n}' }),
  kind('filing', 'tasks/{year}/{task}/filing-v{n}.yaml', { task: '{task}', version: '{n}' }),
  kind('filing', 'tasks/{year}/{task}/filing-v{n}-{suffix}.yaml', { task: '{task}', version: '{n}' }),
  kind('claim', 'tasks/{year}/{task}/claim-{date}.yaml', { task: '{task}' }),
  kind('claim', 'tasks/{year}/{task}/claim-{date}-{suffix}.yaml', { task: '{task}' }),
  kind('event', 'tasks/{year}/{task}/{event}-{date}.yaml', { task: '{task}', on: '{date}' }),
  kind('report', 'reports/{week}/{unit}-{n}.yaml', { week: '{week}', unit: '{unit}' }),
  kind('report', 'reports/{week}/{unit}.yaml', { week: '{week}', unit: '{unit}' }),
  kind('verification', 'verifications/{year}/{date}-{slug}.yaml', { id: '{date}-{slug}', on: '{date}' }),
  kind('draw', 'draws/{month}.yaml', { month: '{month}' }),
  kind('honours', 'honours.yaml', {}),
  kind('clue', 'clues/{year}/{id}.yaml', { id: '{id}' }),
  kind('measure', 'measures/{year}/{id}.yaml', { id: '{id}' }, 'section'),
  kind('monthly', 'monthly/{month}/{unit}.yaml', { month: '{month}', unit: '{unit}' }),
  kind('issued', 'issued/{kind}/{id}.yaml', { id: '{id}' }),
  kind('siteReview', 'inspections/{year}/{id}.yaml', { id: '{id}' }),
  kind('objection', 'objections/{year}/{id}.yaml', { id: '{id}' }, 'system'),
  kind('assessment', 'assessments/{month}/{component}-{n}.yaml', {
    month: '{month}',
    component: '{component}',
  }),
  kind('assessment', 'assessments/{month}/{component}.yaml', { month: '{month}', component: '{component}' }),
  kind('yearMark', 'assessments/{year}/year-end-{n}.yaml', { year: '{year}' }),
  kind('yearMark', 'assessments/{year}/year-end.yaml', { year: '{year}' }),
  { ...kind('edition', 'editions/{month}/v{n}.yaml', { month: '{month}', version: '{n}' }), written: true },
  { ...kind('impact', 'impacts/{version}.yaml', { version: '{version}' }), written: true },
];
