import type { Check } from './check.ts';
import { recordIdTwice } from './names/record-id-twice.ts';
import { recordName } from './names/record-name.ts';
import { referenceUnknown } from './names/reference-unknown.ts';
import { wordUnknown } from './words/word-unknown.ts';
import { accountTwice } from './office/account-twice.ts';
import { officeMissing } from './office/office-missing.ts';
import { parentCycle } from './office/parent-cycle.ts';
import { unitEndedOpen } from './office/unit-ended-open.ts';
import { unitDatesOrder } from './office/unit-dates-order.ts';
import { unitLeagueMissing } from './office/unit-league-missing.ts';
import { unitLiaisonMissing } from './office/unit-liaison-missing.ts';
import { unitNotInForce } from './office/unit-not-in-force.ts';
import { ackUnit } from './task/ack-unit.ts';
import { classPending } from './task/class-pending.ts';
import { classUnfixed } from './task/class-unfixed.ts';
import { classUnknown } from './task/class-unknown.ts';
import { eventApproval } from './task/event-approval.ts';
import { eventNode } from './task/event-node.ts';
import { eventResume } from './task/event-resume.ts';
import { goalShort } from './task/goal-short.ts';
import { handOver } from './task/hand-over.ts';
import { noticeNumberTwice } from './task/notice-number-twice.ts';
import { noticeRestRun } from './task/notice-rest-run.ts';
import { taskAssists } from './task/task-assists.ts';
import { taskDueOrder } from './task/task-due-order.ts';
import { taskParentDue } from './task/task-parent-due.ts';
import { taskTwice } from './task/task-twice.ts';
import { annualGoalLate } from './source/annual-goal-late.ts';
import { annualGoalSteps } from './source/annual-goal-steps.ts';
import { clueDecision } from './source/clue-decision.ts';
import { meetingDecisionBoth } from './source/meeting-decision-both.ts';
import { meetingDecisionUncovered } from './source/meeting-decision-uncovered.ts';
import { meetingListingLate } from './source/meeting-listing-late.ts';
import { taskSourceMissing } from './source/task-source-missing.ts';
import { planEndDate } from './plan/plan-end-date.ts';
import { planEndMissing } from './plan/plan-end-missing.ts';
import { planGranularity } from './plan/plan-granularity.ts';
import { planNodeLate } from './plan/plan-node-late.ts';
import { planNodeTwice } from './plan/plan-node-twice.ts';
import { planNodeUnit } from './plan/plan-node-unit.ts';
import { planUnit } from './plan/plan-unit.ts';
import { planVersionGap } from './plan/plan-version-gap.ts';
import { filingApprover } from './filing/filing-approver.ts';
import { filingAssessedDeliverable } from './filing/filing-assessed-deliverable.ts';
import { filingAssessedMany } from './filing/filing-assessed-many.ts';
import { filingAssessed } from './filing/filing-assessed.ts';
import { filingChief } from './filing/filing-chief.ts';
import { filingOrder } from './filing/filing-order.ts';
import { filingPlanMissing } from './filing/filing-plan-missing.ts';
import { claimNode } from './claim/claim-node.ts';
import { claimDrawId } from './claim/claim-draw-id.ts';
import { claimRepeated } from './claim/claim-repeated.ts';
import { claimUnit } from './claim/claim-unit.ts';
import { reportEmpty } from './report/report-empty.ts';
import { reportLeftOut } from './report/report-left-out.ts';
import { reportSupplements } from './report/report-supplements.ts';
import { reportTask } from './report/report-task.ts';
import { reportWeekEmpty } from './report/report-week-empty.ts';
import { reportWeek } from './report/report-week.ts';
import { drawDay } from './verification/draw-day.ts';
import { drawLate } from './verification/draw-late.ts';
import { drawPost } from './verification/draw-post.ts';
import { objectionReviewer } from './verification/objection-reviewer.ts';
import { verificationBeforeClaim } from './verification/verification-before-claim.ts';
import { verificationDemandTwice } from './verification/verification-demand-twice.ts';
import { verificationDemand } from './verification/verification-demand.ts';
import { verificationOwn } from './verification/verification-own.ts';
import { verificationResult } from './verification/verification-result.ts';
import { verificationTarget } from './verification/verification-target.ts';
import { calendarMissing } from './rules/calendar-missing.ts';
import { rulesBlockNeedsTasks } from './rules/rules-block-needs-tasks.ts';
import { rulesComponents } from './rules/rules-components.ts';
import { rulesGradeUncovered } from './rules/rules-grade-uncovered.ts';
import { rulesGradesOrder } from './rules/rules-grades-order.ts';
import { rulesImpact } from './rules/rules-impact.ts';
import { rulesMaximumLow } from './rules/rules-maximum-low.ts';
import { rulesMissing } from './rules/rules-missing.ts';
import { rulesOverlap } from './rules/rules-overlap.ts';
import { rulesPeriod } from './rules/rules-period.ts';
import { rulesStart } from './rules/rules-start.ts';
import { assessmentComponent } from './assessment/assessment-component.ts';
import { assessmentCorrection } from './assessment/assessment-correction.ts';
import { assessmentMark } from './assessment/assessment-mark.ts';
import { markMissing } from './assessment/mark-missing.ts';
import { markRange } from './assessment/mark-range.ts';
import { yearMarkCorrection } from './assessment/year-mark-correction.ts';
import { yearMarkValue } from './assessment/year-mark-value.ts';
import { antedated } from './time/antedated.ts';
import { calendarEntered } from './time/calendar-entered.ts';
import { dateAfterEntry } from './time/date-after-entry.ts';
import { dateFuture } from './time/date-future.ts';
import { receiptUnknown } from './time/receipt-unknown.ts';
import { receivedAfterEntry } from './time/received-after-entry.ts';
import { bulletinLong } from './disclosure/bulletin-long.ts';
import { disclosurePublicRepo } from './disclosure/disclosure-public-repo.ts';
import { notForLedger } from './disclosure/not-for-ledger.ts';
import { forbiddenWords } from './disclosure/forbidden-words.ts';
import { personalData } from './disclosure/personal-data.ts';
import { withheldBasis } from './disclosure/withheld-basis.ts';
import { editionEdited } from './edition/edition-edited.ts';
import { editionFigure } from './edition/edition-figure.ts';
import { editionGone } from './edition/edition-gone.ts';
import { editionNumbered } from './edition/edition-numbered.ts';
import { editionRecompute } from './edition/edition-recompute.ts';
import { editionRecordChanged } from './edition/edition-record-changed.ts';
import { editionRecordLate } from './edition/edition-record-late.ts';
import { editionRecordMissing } from './edition/edition-record-missing.ts';
import { editionUnlinked } from './edition/edition-unlinked.ts';
import { bulletinMissing } from './issued/bulletin-missing.ts';
import { bulletinNumberTwice } from './issued/bulletin-number-twice.ts';
import { bulletinTwice } from './issued/bulletin-twice.ts';
import { bulletinUnfrozen } from './issued/bulletin-unfrozen.ts';
import { bulletinUnreviewed } from './issued/bulletin-unreviewed.ts';
import { issuedPeriod } from './issued/issued-period.ts';
import { dutyOverdue } from './duty/duty-overdue.ts';

/** The checks that look at the records alone, in the groups of the code pages: cheap enough for every run. */
export const RECORD_CHECKS: readonly Check[] = [
  // names
  recordIdTwice,
  recordName,
  referenceUnknown,
  wordUnknown,
  // office
  officeMissing,
  parentCycle,
  unitDatesOrder,
  accountTwice,
  unitEndedOpen,
  unitLeagueMissing,
  unitLiaisonMissing,
  unitNotInForce,
  // task
  ackUnit,
  classPending,
  classUnfixed,
  classUnknown,
  eventApproval,
  eventNode,
  eventResume,
  goalShort,
  handOver,
  noticeNumberTwice,
  noticeRestRun,
  taskAssists,
  taskDueOrder,
  taskParentDue,
  taskTwice,
  // source
  annualGoalLate,
  annualGoalSteps,
  clueDecision,
  meetingDecisionBoth,
  meetingDecisionUncovered,
  meetingListingLate,
  taskSourceMissing,
  // plan
  planEndDate,
  planEndMissing,
  planGranularity,
  planNodeLate,
  planNodeTwice,
  planNodeUnit,
  planUnit,
  planVersionGap,
  // filing
  filingApprover,
  filingAssessedDeliverable,
  filingAssessedMany,
  filingAssessed,
  filingChief,
  filingOrder,
  filingPlanMissing,
  // claim
  claimNode,
  claimDrawId,
  claimRepeated,
  claimUnit,
  // report
  reportEmpty,
  reportLeftOut,
  reportSupplements,
  reportTask,
  reportWeekEmpty,
  reportWeek,
  // verification
  drawDay,
  drawLate,
  drawPost,
  objectionReviewer,
  verificationBeforeClaim,
  verificationDemandTwice,
  verificationDemand,
  verificationOwn,
  verificationResult,
  verificationTarget,
  // rules
  calendarMissing,
  rulesBlockNeedsTasks,
  rulesComponents,
  rulesGradeUncovered,
  rulesGradesOrder,
  rulesImpact,
  rulesMaximumLow,
  rulesMissing,
  rulesOverlap,
  rulesPeriod,
  rulesStart,
  // assessment
  assessmentComponent,
  assessmentCorrection,
  assessmentMark,
  markMissing,
  markRange,
  yearMarkCorrection,
  yearMarkValue,
  // time
  antedated,
  calendarEntered,
  dateAfterEntry,
  dateFuture,
  receiptUnknown,
  receivedAfterEntry,
  // disclosure
  bulletinLong,
  disclosurePublicRepo,
  forbiddenWords,
  notForLedger,
  personalData,
  withheldBasis,
  // edition
  editionEdited,
  editionFigure,
  editionGone,
  editionNumbered,
  editionRecordChanged,
  editionRecordLate,
  editionRecordMissing,
  editionUnlinked,
  // issued
  bulletinMissing,
  bulletinNumberTwice,
  bulletinTwice,
  bulletinUnfrozen,
  bulletinUnreviewed,
  issuedPeriod,
];

/** The check that computes every frozen period anew from its records. */
export const FROZEN_CHECKS: readonly Check[] = [editionRecompute];

/** The checks that compute where everything stands now. */
export const LIVE_CHECKS: readonly Check[] = [dutyOverdue];

/** Every check, one code each. */
export const CHECKS: readonly Check[] = [...RECORD_CHECKS, ...FROZEN_CHECKS, ...LIVE_CHECKS];
