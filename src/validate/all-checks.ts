// 由 npm run generate 写成：哪里导出了 check(…)，这里就有它一行。请勿手改。
import { accountTwice } from './office/account-twice.ts';
import { ackUnit } from './task/ack-unit.ts';
import { annualGoalLate } from './source/annual-goal-late.ts';
import { annualGoalSteps } from './source/annual-goal-steps.ts';
import { antedated } from './time/antedated.ts';
import { assessmentComponent } from './assessment/assessment-component.ts';
import { assessmentCorrection } from './assessment/assessment-correction.ts';
import { assessmentMark } from './assessment/assessment-mark.ts';
import { beforeNotice } from './time/before-notice.ts';
import { bulletinLong } from './issued/bulletin-long.ts';
import { bulletinMissing } from './issued/bulletin-missing.ts';
import { bulletinNumberTwice } from './issued/bulletin-number-twice.ts';
import { bulletinTwice } from './issued/bulletin-twice.ts';
import { bulletinUnfrozen } from './issued/bulletin-unfrozen.ts';
import { bulletinUnreviewed } from './issued/bulletin-unreviewed.ts';
import { calendarEntered } from './time/calendar-entered.ts';
import { calendarMissing } from './rules/calendar-missing.ts';
import { campaignHead } from './office/campaign-head.ts';
import { campaignUnknown } from './office/campaign-unknown.ts';
import { chiefTwice } from './office/chief-twice.ts';
import { claimDrawId } from './claim/claim-draw-id.ts';
import { claimNode } from './claim/claim-node.ts';
import { claimRepeated } from './claim/claim-repeated.ts';
import { claimUnit } from './claim/claim-unit.ts';
import { classPending } from './task/class-pending.ts';
import { classUnfixed } from './task/class-unfixed.ts';
import { classUnknown } from './task/class-unknown.ts';
import { clueDecision } from './source/clue-decision.ts';
import { dateAfterEntry } from './time/date-after-entry.ts';
import { dateFuture } from './time/date-future.ts';
import { decidedBefore } from './time/decided-before.ts';
import { delegationMissing } from './office/delegation-missing.ts';
import { delegationSpan } from './office/delegation-span.ts';
import { demoFar } from './office/demo-far.ts';
import { disclosurePublicRepo } from './disclosure/disclosure-public-repo.ts';
import { drawDay } from './draw/draw-day.ts';
import { drawLate } from './draw/draw-late.ts';
import { drawPost } from './draw/draw-post.ts';
import { dutyOverdue } from './duty/duty-overdue.ts';
import { editionAhead } from './edition/edition-ahead.ts';
import { editionEdited } from './edition/edition-edited.ts';
import { editionFigure } from './edition/edition-figure.ts';
import { editionGone } from './edition/edition-gone.ts';
import { editionNumbered } from './edition/edition-numbered.ts';
import { editionRecompute } from './edition/edition-recompute.ts';
import { editionRecordChanged } from './edition/edition-record-changed.ts';
import { editionRecordLate } from './edition/edition-record-late.ts';
import { editionRecordMissing } from './edition/edition-record-missing.ts';
import { editionUnlinked } from './edition/edition-unlinked.ts';
import { eventApproval } from './task/event-approval.ts';
import { eventNode } from './task/event-node.ts';
import { eventResume } from './task/event-resume.ts';
import { experienceBasis } from './edition/experience-basis.ts';
import { fileInText } from './disclosure/file-in-text.ts';
import { filingApprover } from './filing/filing-approver.ts';
import { filingAssessed } from './filing/filing-assessed.ts';
import { filingAssessedMany } from './filing/filing-assessed-many.ts';
import { filingChief } from './filing/filing-chief.ts';
import { filingOrder } from './filing/filing-order.ts';
import { filingPlanMissing } from './filing/filing-plan-missing.ts';
import { folderYear } from './time/folder-year.ts';
import { forbiddenWords } from './disclosure/forbidden-words.ts';
import { goalShort } from './task/goal-short.ts';
import { handOver } from './task/hand-over.ts';
import { inspectionDates } from './inspection/inspection-dates.ts';
import { inspectionDemand } from './inspection/inspection-demand.ts';
import { inspectionMarks } from './inspection/inspection-marks.ts';
import { inspectionNear } from './inspection/inspection-near.ts';
import { inspectionUnit } from './inspection/inspection-unit.ts';
import { issuedPeriod } from './issued/issued-period.ts';
import { letterDemand } from './issued/letter-demand.ts';
import { letterLeague } from './issued/letter-league.ts';
import { linkCloudDisk } from './disclosure/link-cloud-disk.ts';
import { linkOutside } from './disclosure/link-outside.ts';
import { lookAlike } from './disclosure/look-alike.ts';
import { markMissing } from './assessment/mark-missing.ts';
import { markRange } from './assessment/mark-range.ts';
import { meetingDecisionBoth } from './source/meeting-decision-both.ts';
import { meetingDecisionUncovered } from './source/meeting-decision-uncovered.ts';
import { meetingListingLate } from './source/meeting-listing-late.ts';
import { nameBlank } from './disclosure/name-blank.ts';
import { notForLedger } from './disclosure/not-for-ledger.ts';
import { noticeNumberTwice } from './task/notice-number-twice.ts';
import { noticeRestRun } from './task/notice-rest-run.ts';
import { objectionReviewer } from './objection/objection-reviewer.ts';
import { officeMissing } from './office/office-missing.ts';
import { onBehalfBy } from './time/on-behalf-by.ts';
import { onBehalfPaper } from './time/on-behalf-paper.ts';
import { opinionMissing } from './office/opinion-missing.ts';
import { paperLineUnknown } from './issued/paper-line-unknown.ts';
import { parentCycle } from './office/parent-cycle.ts';
import { pauseLate } from './report/pause-late.ts';
import { pauseUnfounded } from './report/pause-unfounded.ts';
import { personalData } from './disclosure/personal-data.ts';
import { planEndDate } from './plan/plan-end-date.ts';
import { planEndMissing } from './plan/plan-end-missing.ts';
import { planGranularity } from './plan/plan-granularity.ts';
import { planNodeLate } from './plan/plan-node-late.ts';
import { planNodeTwice } from './plan/plan-node-twice.ts';
import { planNodeUnit } from './plan/plan-node-unit.ts';
import { planUnit } from './plan/plan-unit.ts';
import { planVersionGap } from './plan/plan-version-gap.ts';
import { readingChief } from './issued/reading-chief.ts';
import { receiptUnknown } from './time/receipt-unknown.ts';
import { receivedAfterEntry } from './time/received-after-entry.ts';
import { receivedBeforeGiven } from './time/received-before-given.ts';
import { recordIdTwice } from './names/record-id-twice.ts';
import { recordName } from './names/record-name.ts';
import { referenceUnknown } from './names/reference-unknown.ts';
import { replyDue } from './source/reply-due.ts';
import { reportBeforeFiling } from './plan/report-before-filing.ts';
import { reportEmpty } from './report/report-empty.ts';
import { reportLeftOut } from './report/report-left-out.ts';
import { reportSupplements } from './report/report-supplements.ts';
import { reportTask } from './report/report-task.ts';
import { reportWeek } from './report/report-week.ts';
import { reportWeekEmpty } from './report/report-week-empty.ts';
import { rulesBlockNeedsTasks } from './rules/rules-block-needs-tasks.ts';
import { rulesComponents } from './rules/rules-components.ts';
import { rulesGradeUncovered } from './rules/rules-grade-uncovered.ts';
import { rulesGradesOrder } from './rules/rules-grades-order.ts';
import { rulesIdle } from './rules/rules-idle.ts';
import { rulesImpact } from './rules/rules-impact.ts';
import { rulesMaximumLow } from './rules/rules-maximum-low.ts';
import { rulesMissing } from './rules/rules-missing.ts';
import { rulesOverlap } from './rules/rules-overlap.ts';
import { rulesPeriod } from './rules/rules-period.ts';
import { rulesStart } from './rules/rules-start.ts';
import { secrecyMark } from './disclosure/secrecy-mark.ts';
import { specialLead } from './office/special-lead.ts';
import { taskAssists } from './task/task-assists.ts';
import { taskDueOrder } from './task/task-due-order.ts';
import { taskParentDue } from './task/task-parent-due.ts';
import { taskSourceMissing } from './source/task-source-missing.ts';
import { taskTwice } from './task/task-twice.ts';
import { unitAbove } from './office/unit-above.ts';
import { unitDatesOrder } from './office/unit-dates-order.ts';
import { unitEndedOpen } from './office/unit-ended-open.ts';
import { unitLeagueMissing } from './office/unit-league-missing.ts';
import { unitLiaisonMissing } from './office/unit-liaison-missing.ts';
import { unitNotInForce } from './office/unit-not-in-force.ts';
import { unitPlaceTwice } from './office/unit-place-twice.ts';
import { urgeNumberTwice } from './task/urge-number-twice.ts';
import { verificationBeforeClaim } from './verification/verification-before-claim.ts';
import { verificationDemand } from './verification/verification-demand.ts';
import { verificationDemandTwice } from './verification/verification-demand-twice.ts';
import { verificationOwn } from './verification/verification-own.ts';
import { verificationResult } from './verification/verification-result.ts';
import { verificationTarget } from './verification/verification-target.ts';
import { versionBefore } from './time/version-before.ts';
import { withheldBasis } from './disclosure/withheld-basis.ts';
import { wordUnknown } from './names/word-unknown.ts';
import { yearMarkCorrection } from './assessment/year-mark-correction.ts';
import { yearMarkValue } from './assessment/year-mark-value.ts';

/** Every check, one code each, by group. */
export const CHECKS_BY_GROUP = {
  assessment: [
    assessmentComponent,
    assessmentCorrection,
    assessmentMark,
    markMissing,
    markRange,
    yearMarkCorrection,
    yearMarkValue,
  ],
  claim: [claimDrawId, claimNode, claimRepeated, claimUnit],
  disclosure: [
    disclosurePublicRepo,
    fileInText,
    forbiddenWords,
    linkCloudDisk,
    linkOutside,
    lookAlike,
    nameBlank,
    notForLedger,
    personalData,
    secrecyMark,
    withheldBasis,
  ],
  draw: [drawDay, drawLate, drawPost],
  duty: [dutyOverdue],
  edition: [
    editionAhead,
    editionEdited,
    editionFigure,
    editionGone,
    editionNumbered,
    editionRecompute,
    editionRecordChanged,
    editionRecordLate,
    editionRecordMissing,
    editionUnlinked,
    experienceBasis,
  ],
  filing: [filingApprover, filingAssessed, filingAssessedMany, filingChief, filingOrder, filingPlanMissing],
  inspection: [inspectionDates, inspectionDemand, inspectionMarks, inspectionNear, inspectionUnit],
  issued: [
    bulletinLong,
    bulletinMissing,
    bulletinNumberTwice,
    bulletinTwice,
    bulletinUnfrozen,
    bulletinUnreviewed,
    issuedPeriod,
    letterDemand,
    letterLeague,
    paperLineUnknown,
    readingChief,
  ],
  names: [recordIdTwice, recordName, referenceUnknown, wordUnknown],
  objection: [objectionReviewer],
  office: [
    accountTwice,
    campaignHead,
    campaignUnknown,
    chiefTwice,
    delegationMissing,
    delegationSpan,
    demoFar,
    officeMissing,
    opinionMissing,
    parentCycle,
    specialLead,
    unitAbove,
    unitDatesOrder,
    unitEndedOpen,
    unitLeagueMissing,
    unitLiaisonMissing,
    unitNotInForce,
    unitPlaceTwice,
  ],
  plan: [
    planEndDate,
    planEndMissing,
    planGranularity,
    planNodeLate,
    planNodeTwice,
    planNodeUnit,
    planUnit,
    planVersionGap,
    reportBeforeFiling,
  ],
  report: [
    pauseLate,
    pauseUnfounded,
    reportEmpty,
    reportLeftOut,
    reportSupplements,
    reportTask,
    reportWeek,
    reportWeekEmpty,
  ],
  rules: [
    calendarMissing,
    rulesBlockNeedsTasks,
    rulesComponents,
    rulesGradeUncovered,
    rulesGradesOrder,
    rulesIdle,
    rulesImpact,
    rulesMaximumLow,
    rulesMissing,
    rulesOverlap,
    rulesPeriod,
    rulesStart,
  ],
  source: [
    annualGoalLate,
    annualGoalSteps,
    clueDecision,
    meetingDecisionBoth,
    meetingDecisionUncovered,
    meetingListingLate,
    replyDue,
    taskSourceMissing,
  ],
  task: [
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
    urgeNumberTwice,
  ],
  time: [
    antedated,
    beforeNotice,
    calendarEntered,
    dateAfterEntry,
    dateFuture,
    decidedBefore,
    folderYear,
    onBehalfBy,
    onBehalfPaper,
    receiptUnknown,
    receivedAfterEntry,
    receivedBeforeGiven,
    versionBefore,
  ],
  verification: [
    verificationBeforeClaim,
    verificationDemand,
    verificationDemandTwice,
    verificationOwn,
    verificationResult,
    verificationTarget,
  ],
} as const;
