import type { Check } from '#validate/check/check.ts';
import { onBehalfBy } from '#validate/time/on-behalf-by.ts';
import { onBehalfPaper } from '#validate/time/on-behalf-paper.ts';
import { receivedAfterEntry } from '#validate/time/received-after-entry.ts';
import { receivedBeforeGiven } from '#validate/time/received-before-given.ts';
import { annualGoalLate } from '#validate/source/annual-goal-late.ts';
import { annualGoalSteps } from '#validate/source/annual-goal-steps.ts';
import { antedated } from '#validate/time/antedated.ts';
import { classPending } from '#validate/task/class-pending.ts';
import { classUnfixed } from '#validate/task/class-unfixed.ts';
import { classUnknown } from '#validate/task/class-unknown.ts';
import { clueDecision } from '#validate/source/clue-decision.ts';
import { dateAfterEntry } from '#validate/time/date-after-entry.ts';
import { decidedBefore } from '#validate/time/decided-before.ts';
import { delegationMissing } from '#validate/office/delegation-missing.ts';
import { eventApproval } from '#validate/task/event-approval.ts';
import { eventNode } from '#validate/task/event-node.ts';
import { eventResume } from '#validate/task/event-resume.ts';
import { filingApprover } from '#validate/filing/filing-approver.ts';
import { filingAssessed } from '#validate/filing/filing-assessed.ts';
import { filingAssessedMany } from '#validate/filing/filing-assessed-many.ts';
import { filingChief } from '#validate/filing/filing-chief.ts';
import { filingOrder } from '#validate/filing/filing-order.ts';
import { filingPlanMissing } from '#validate/filing/filing-plan-missing.ts';
import { handOver } from '#validate/task/hand-over.ts';
import { meetingDecisionBoth } from '#validate/source/meeting-decision-both.ts';
import { meetingDecisionUncovered } from '#validate/source/meeting-decision-uncovered.ts';
import { meetingListingLate } from '#validate/source/meeting-listing-late.ts';
import { noticeNumberTwice } from '#validate/task/notice-number-twice.ts';
import { noticeRestRun } from '#validate/task/notice-rest-run.ts';
import { opinionMissing } from '#validate/office/opinion-missing.ts';
import { readingChief } from '#validate/issued/reading-chief.ts';
import { replyDue } from '#validate/source/reply-due.ts';
import { taskAssists } from '#validate/task/task-assists.ts';
import { taskDueOrder } from '#validate/task/task-due-order.ts';
import { taskParentDue } from '#validate/task/task-parent-due.ts';
import { taskSourceMissing } from '#validate/source/task-source-missing.ts';
import { taskTwice } from '#validate/task/task-twice.ts';
import { verificationBeforeClaim } from '#validate/verification/verification-before-claim.ts';
import { verificationDemand } from '#validate/verification/verification-demand.ts';
import { verificationDemandTwice } from '#validate/verification/verification-demand-twice.ts';
import { verificationOwn } from '#validate/verification/verification-own.ts';
import { verificationResult } from '#validate/verification/verification-result.ts';
import { verificationTarget } from '#validate/verification/verification-target.ts';
import { UNIT_CHECKS } from './unit-checks.ts';

/** The checks that may find something in a record of the section, beside those of a unit’s records, which it writes on behalf. */
export const SECTION_CHECKS: readonly Check[] = [
  ...UNIT_CHECKS,
  onBehalfBy,
  onBehalfPaper,
  receivedAfterEntry,
  receivedBeforeGiven,
  annualGoalLate,
  annualGoalSteps,
  antedated,
  classPending,
  classUnfixed,
  classUnknown,
  clueDecision,
  dateAfterEntry,
  decidedBefore,
  delegationMissing,
  eventApproval,
  eventNode,
  eventResume,
  filingApprover,
  filingAssessed,
  filingAssessedMany,
  filingChief,
  filingOrder,
  filingPlanMissing,
  handOver,
  meetingDecisionBoth,
  meetingDecisionUncovered,
  meetingListingLate,
  noticeNumberTwice,
  noticeRestRun,
  opinionMissing,
  readingChief,
  replyDue,
  taskAssists,
  taskDueOrder,
  taskParentDue,
  taskSourceMissing,
  taskTwice,
  verificationBeforeClaim,
  verificationDemand,
  verificationDemandTwice,
  verificationOwn,
  verificationResult,
  verificationTarget,
];
