import type { Check } from '#validate/check/check.ts';
import { ackUnit } from '#validate/task/ack-unit.ts';
import { beforeNotice } from '#validate/time/before-notice.ts';
import { claimDrawId } from '#validate/claim/claim-draw-id.ts';
import { claimNode } from '#validate/claim/claim-node.ts';
import { claimRepeated } from '#validate/claim/claim-repeated.ts';
import { claimUnit } from '#validate/claim/claim-unit.ts';
import { dateFuture } from '#validate/time/date-future.ts';
import { disclosurePublicRepo } from '#validate/disclosure/disclosure-public-repo.ts';
import { fileInText } from '#validate/disclosure/file-in-text.ts';
import { folderYear } from '#validate/time/folder-year.ts';
import { forbiddenWords } from '#validate/disclosure/forbidden-words.ts';
import { linkCloudDisk } from '#validate/disclosure/link-cloud-disk.ts';
import { linkOutside } from '#validate/disclosure/link-outside.ts';
import { lookAlike } from '#validate/disclosure/look-alike.ts';
import { nameBlank } from '#validate/disclosure/name-blank.ts';
import { notForLedger } from '#validate/disclosure/not-for-ledger.ts';
import { objectionReviewer } from '#validate/objection/objection-reviewer.ts';
import { personalData } from '#validate/disclosure/personal-data.ts';
import { planEndDate } from '#validate/plan/plan-end-date.ts';
import { planEndMissing } from '#validate/plan/plan-end-missing.ts';
import { planGranularity } from '#validate/plan/plan-granularity.ts';
import { planNodeLate } from '#validate/plan/plan-node-late.ts';
import { planNodeTwice } from '#validate/plan/plan-node-twice.ts';
import { planNodeUnit } from '#validate/plan/plan-node-unit.ts';
import { planUnit } from '#validate/plan/plan-unit.ts';
import { planVersionGap } from '#validate/plan/plan-version-gap.ts';
import { recordIdTwice } from '#validate/names/record-id-twice.ts';
import { recordName } from '#validate/names/record-name.ts';
import { referenceUnknown } from '#validate/names/reference-unknown.ts';
import { reportEmpty } from '#validate/report/report-empty.ts';
import { reportLeftOut } from '#validate/report/report-left-out.ts';
import { reportSupplements } from '#validate/report/report-supplements.ts';
import { reportTask } from '#validate/report/report-task.ts';
import { reportWeek } from '#validate/report/report-week.ts';
import { reportWeekEmpty } from '#validate/report/report-week-empty.ts';
import { secrecyMark } from '#validate/disclosure/secrecy-mark.ts';
import { unitNotInForce } from '#validate/office/unit-not-in-force.ts';
import { versionBefore } from '#validate/time/version-before.ts';
import { withheldBasis } from '#validate/disclosure/withheld-basis.ts';
import { wordUnknown } from '#validate/names/word-unknown.ts';

/** The checks that may find something in a record that a unit writes. Each by itself, so that a page carries no other; a test says of each that is left out why. */
export const UNIT_CHECKS: readonly Check[] = [
  ackUnit,
  beforeNotice,
  claimDrawId,
  claimNode,
  claimRepeated,
  claimUnit,
  dateFuture,
  disclosurePublicRepo,
  fileInText,
  folderYear,
  forbiddenWords,
  linkCloudDisk,
  linkOutside,
  lookAlike,
  nameBlank,
  notForLedger,
  objectionReviewer,
  personalData,
  planEndDate,
  planEndMissing,
  planGranularity,
  planNodeLate,
  planNodeTwice,
  planNodeUnit,
  planUnit,
  planVersionGap,
  recordIdTwice,
  recordName,
  referenceUnknown,
  reportEmpty,
  reportLeftOut,
  reportSupplements,
  reportTask,
  reportWeek,
  reportWeekEmpty,
  secrecyMark,
  unitNotInForce,
  versionBefore,
  withheldBasis,
  wordUnknown,
];
