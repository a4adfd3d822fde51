import { assessmentTexts } from './checks/assessment.ts';
import { claimTexts } from './checks/claim.ts';
import { dateTexts } from './checks/dates.ts';
import { disclosureTexts } from './checks/disclosure.ts';
import { dutyTexts } from './checks/duty.ts';
import { editionTexts } from './checks/edition.ts';
import { filingTexts } from './checks/filing.ts';
import { issuedTexts } from './checks/issued.ts';
import { nameTexts } from './checks/names.ts';
import { officeTexts } from './checks/office.ts';
import { planTexts } from './checks/plan.ts';
import { reportTexts } from './checks/report.ts';
import { rulesTexts } from './checks/rules.ts';
import { sourceTexts } from './checks/source.ts';
import { taskTexts } from './checks/task.ts';
import { timeTexts } from './checks/time.ts';
import { drawTexts, objectionTexts, verificationTexts } from './checks/verification.ts';
import { wordTexts } from './checks/words.ts';
import { yearMarkTexts } from './checks/year-mark.ts';
import type { ProblemText } from './problem-text.ts';

/** The words of every problem that the checks within and between records can raise. */
export const checkTexts = {
  ...nameTexts,
  ...wordTexts,
  ...officeTexts,
  ...taskTexts,
  ...sourceTexts,
  ...planTexts,
  ...filingTexts,
  ...claimTexts,
  ...reportTexts,
  ...verificationTexts,
  ...drawTexts,
  ...objectionTexts,
  ...rulesTexts,
  ...assessmentTexts,
  ...yearMarkTexts,
  ...timeTexts,
  ...dateTexts,
  ...disclosureTexts,
  ...editionTexts,
  ...issuedTexts,
  ...dutyTexts,
} as const satisfies Record<string, ProblemText>;
