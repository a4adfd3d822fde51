// 由 npm run generate 写成：哪里导出了 kind(…)，这里就有它一行。请勿手改。
import { ackKind } from './ack.ts';
import { assessmentKind } from './assessment.ts';
import { calendarKind } from './calendar.ts';
import { claimKind } from './claim.ts';
import { clueKind } from './clue.ts';
import { drawKind } from './draw.ts';
import { editionKind } from './edition.ts';
import { eventKind } from './event.ts';
import { filingKind } from './filing.ts';
import { honoursKind } from './honours.ts';
import { impactKind } from './impact.ts';
import { incomingKind } from './incoming.ts';
import { issuedKind } from './issued.ts';
import { itemsKind } from './items.ts';
import { measureKind } from './measure.ts';
import { meetingKind } from './meeting.ts';
import { monthlyKind } from './monthly.ts';
import { objectionKind } from './objection.ts';
import { officeKind } from './office.ts';
import { planKind } from './plan.ts';
import { receiptsKind } from './receipts.ts';
import { reportKind } from './weekly-report.ts';
import { rulesKind } from './rules/rules.ts';
import { siteReviewKind } from './site-review.ts';
import { taskKind } from './task.ts';
import { unitKind } from './unit.ts';
import { verificationKind } from './verification.ts';
import { yearMarkKind } from './year-mark.ts';

/** Every kind of record, by name. */
export const KINDS = {
  ack: ackKind,
  assessment: assessmentKind,
  calendar: calendarKind,
  claim: claimKind,
  clue: clueKind,
  draw: drawKind,
  edition: editionKind,
  event: eventKind,
  filing: filingKind,
  honours: honoursKind,
  impact: impactKind,
  incoming: incomingKind,
  issued: issuedKind,
  items: itemsKind,
  measure: measureKind,
  meeting: meetingKind,
  monthly: monthlyKind,
  objection: objectionKind,
  office: officeKind,
  plan: planKind,
  receipts: receiptsKind,
  report: reportKind,
  rules: rulesKind,
  siteReview: siteReviewKind,
  task: taskKind,
  unit: unitKind,
  verification: verificationKind,
  yearMark: yearMarkKind,
} as const;
