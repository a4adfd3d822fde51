import type { Check } from '#validate/check/check.ts';
import { assessmentComponent } from '#validate/assessment/assessment-component.ts';
import { assessmentCorrection } from '#validate/assessment/assessment-correction.ts';
import { assessmentMark } from '#validate/assessment/assessment-mark.ts';
import { markRange } from '#validate/assessment/mark-range.ts';
import { yearMarkCorrection } from '#validate/assessment/year-mark-correction.ts';
import { yearMarkValue } from '#validate/assessment/year-mark-value.ts';
import { drawDay } from '#validate/draw/draw-day.ts';
import { drawLate } from '#validate/draw/draw-late.ts';
import { drawPost } from '#validate/draw/draw-post.ts';
import { inspectionDates } from '#validate/inspection/inspection-dates.ts';
import { campaignHead } from '#validate/office/campaign-head.ts';
import { delegationSpan } from '#validate/office/delegation-span.ts';
import { SECTION_CHECKS } from './section-checks.ts';

/** The checks that may find something in a record of the seldom forms, those of any record of the section among them. */
export const SELDOM_CHECKS: readonly Check[] = [
  ...SECTION_CHECKS,
  assessmentComponent,
  assessmentCorrection,
  assessmentMark,
  campaignHead,
  delegationSpan,
  drawDay,
  drawLate,
  drawPost,
  inspectionDates,
  markRange,
  yearMarkCorrection,
  yearMarkValue,
];
