import { assessmentKind } from './finding/assessment.ts';
import { drawKind } from './finding/draw.ts';
import { experienceKind } from './finding/experience.ts';
import { honoursKind } from './finding/honours.ts';
import { inspectionKind } from './finding/inspection.ts';
import { measureKind } from './finding/measure.ts';
import { yearMarkKind } from './finding/year-mark.ts';
import { campaignsKind } from './office/campaigns.ts';
import { delegationsKind } from './office/delegations.ts';

/** The kinds that only the page of the seldom forms writes: its script puts them in the place of what `form-kinds.ts` has of them. */
export const SELDOM_KINDS = {
  assessment: assessmentKind,
  campaigns: campaignsKind,
  delegations: delegationsKind,
  draw: drawKind,
  experience: experienceKind,
  honours: honoursKind,
  inspection: inspectionKind,
  measure: measureKind,
  yearMark: yearMarkKind,
} as const;
