import type { Form } from '../draft/form.ts';
import { ackForm } from './ack.ts';
import { claimForm } from './claim.ts';
import { monthlyForm } from './monthly.ts';
import { objectionForm } from './objection.ts';
import { withOnBehalf } from './on-behalf.ts';
import { changeForm, planForm } from './plan.ts';
import { supplementForm } from './supplement.ts';
import { weeklyForm } from './weekly.ts';

/** The forms of a unit, in the order in which its page has them (`UNIT_FORMS`); the section may fill in each for it. */
export const unitForms: readonly Form[] = [
  weeklyForm,
  ackForm,
  planForm,
  changeForm,
  claimForm,
  monthlyForm,
  supplementForm,
  objectionForm,
].map((form) => withOnBehalf(form));
