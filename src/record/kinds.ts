import type { z } from 'zod';
import type { Tier } from '../core/schema/field.ts';
import { SCHEMAS, type KindName } from './ledger.ts';

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
  kind('draw', 'draws/{period}.yaml', { period: '{period}' }),
  kind('honours', 'honours.yaml', {}),
  kind('clue', 'clues/{year}/{id}.yaml', { id: '{id}' }),
  kind('measure', 'measures/{year}/{id}.yaml', { id: '{id}' }),
  kind('monthly', 'monthly/{month}/{unit}.yaml', { month: '{month}', unit: '{unit}' }),
  kind('issued', 'issued/{kind}/{id}.yaml', { id: '{id}' }),
  kind('siteReview', 'inspections/{year}/{id}.yaml', { id: '{id}' }),
  kind('objection', 'objections/{year}/{id}.yaml', { id: '{id}' }, 'system'),
  // Before the other marks, whose period is an id and would take a year too.
  kind('yearMark', 'assessments/{year}/year-end-{n}.yaml', { year: '{year}' }),
  kind('yearMark', 'assessments/{year}/year-end.yaml', { year: '{year}' }),
  kind('assessment', 'assessments/{period}/{component}-{n}.yaml', {
    period: '{period}',
    component: '{component}',
  }),
  kind('assessment', 'assessments/{period}/{component}.yaml', {
    period: '{period}',
    component: '{component}',
  }),
  { ...kind('receipts', 'receipts/{date}.yaml', { date: '{date}' }), written: true },
  {
    ...kind('edition', 'editions/{period}/v{n}.yaml', { period: '{period}', version: '{n}' }),
    written: true,
  },
  { ...kind('impact', 'impacts/{version}.yaml', { version: '{version}' }), written: true },
];
