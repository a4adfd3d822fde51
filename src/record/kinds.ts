// 由 npm run generate 写成：哪里导出了 kind(…)，这里就有它一行。请勿手改。
import { ackKind } from './dossier/ack.ts';
import { assessmentKind } from './finding/assessment.ts';
import { calendarKind } from './office/calendar.ts';
import { campaignsKind } from './office/campaigns.ts';
import { claimKind } from './dossier/claim.ts';
import { classingKind } from './dossier/classing.ts';
import { clueKind } from './source/clue.ts';
import { delegationsKind } from './office/delegations.ts';
import { drawKind } from './finding/draw.ts';
import { editionKind } from './freeze/edition.ts';
import { eventKind } from './dossier/event.ts';
import { experienceKind } from './finding/experience.ts';
import { filingKind } from './dossier/filing.ts';
import { honoursKind } from './finding/honours.ts';
import { impactKind } from './freeze/impact.ts';
import { incomingKind } from './source/incoming.ts';
import { inspectionKind } from './finding/inspection.ts';
import { issuedKind } from './freeze/issued.ts';
import { itemsKind } from './office/items.ts';
import { measureKind } from './finding/measure.ts';
import { meetingKind } from './source/meeting.ts';
import { monthlyKind } from './dossier/monthly.ts';
import { objectionKind } from './finding/objection.ts';
import { officeKind } from './office/office.ts';
import { pauseKind } from './dossier/pause.ts';
import { planKind } from './dossier/plan.ts';
import { readingKind } from './freeze/reading.ts';
import { receiptsKind } from './office/receipts.ts';
import { reportKind } from './dossier/weekly-report.ts';
import { rulesKind } from './rules/rules.ts';
import { taskKind } from './dossier/task.ts';
import { unitKind } from './office/unit.ts';
import { verificationKind } from './finding/verification.ts';
import { workbookKind } from './office/workbook.ts';
import { yearMarkKind } from './finding/year-mark.ts';

/** Every kind of record, by name. */
export const KINDS = {
  ack: ackKind,
  assessment: assessmentKind,
  calendar: calendarKind,
  campaigns: campaignsKind,
  claim: claimKind,
  classing: classingKind,
  clue: clueKind,
  delegations: delegationsKind,
  draw: drawKind,
  edition: editionKind,
  event: eventKind,
  experience: experienceKind,
  filing: filingKind,
  honours: honoursKind,
  impact: impactKind,
  incoming: incomingKind,
  inspection: inspectionKind,
  issued: issuedKind,
  items: itemsKind,
  measure: measureKind,
  meeting: meetingKind,
  monthly: monthlyKind,
  objection: objectionKind,
  office: officeKind,
  pause: pauseKind,
  plan: planKind,
  reading: readingKind,
  receipts: receiptsKind,
  report: reportKind,
  rules: rulesKind,
  task: taskKind,
  unit: unitKind,
  verification: verificationKind,
  workbook: workbookKind,
  yearMark: yearMarkKind,
} as const;
