import type { Form } from '../../draft/form.ts';
import { answerForm } from './answer.ts';
import { campaignForm } from './campaign.ts';
import { delegationForm } from './delegation.ts';
import { drawForm } from './draw.ts';
import { experienceForm } from './experience.ts';
import { inspectionForm } from './inspection.ts';
import { honoursForm } from './honours.ts';
import { marksForm, yearMarksForm } from './marks.ts';
import { measureForm } from './measure.ts';

/** The forms that are filled in a few times a month or seldom, in the order in which their page has them. */
export const seldomForms: readonly Form[] = [
  inspectionForm,
  honoursForm,
  measureForm,
  marksForm,
  drawForm,
  answerForm,
  campaignForm,
  delegationForm,
  yearMarksForm,
  experienceForm,
];
