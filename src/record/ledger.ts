import type { z } from 'zod';
import type { Entry } from '../core/entry.ts';
import { Ack } from '../core/schema/ack.ts';
import { CalendarYear } from '../core/schema/calendar.ts';
import { Items } from '../core/schema/item.ts';
import { Monthly } from '../core/schema/monthly.ts';
import { SiteReview } from '../core/schema/site-review.ts';
import { YearMark } from '../core/schema/year-mark.ts';
import { Assessment } from './assessment.ts';
import { Claim } from './claim.ts';
import { Clue } from './clue.ts';
import { Draw } from './draw.ts';
import { Edition } from './edition.ts';
import { TaskEvent } from './event.ts';
import { Filing } from './filing.ts';
import { Honours } from './honours.ts';
import { Impact } from './impact.ts';
import { Incoming } from './incoming.ts';
import { Issued } from './issued.ts';
import { Measure } from './measure.ts';
import { Meeting } from './meeting.ts';
import { Objection } from './objection.ts';
import { Office } from './office.ts';
import { Plan } from './plan.ts';
import { Receipts } from './receipts.ts';
import { Rules } from './rules/rules.ts';
import { Task } from './task.ts';
import { Unit } from './unit.ts';
import { Verification } from './verification.ts';
import { WeeklyReport } from './weekly-report.ts';

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
  receipts: Receipts,
  edition: Edition,
  impact: Impact,
} as const satisfies Record<string, z.ZodType>;

export type KindName = keyof typeof SCHEMAS;

/** The record type of a kind. */
export type RecordOf<K extends KindName> = z.output<(typeof SCHEMAS)[K]>;

/** The whole record, by kind; each list in order of path. A ledger of office and units only is a ledger. */
export type Ledger = { readonly [K in KindName]: readonly Entry<RecordOf<K>>[] };

/** A ledger's entry of one kind. */
export type EntryOf<K extends KindName> = Entry<RecordOf<K>>;
