import type { Form } from '../../draft/form.ts';
import { clueForm } from './clue.ts';
import { eventForm } from './event.ts';
import { filingForm } from './filing.ts';
import { gridForm } from './grid.ts';
import { registerForm } from './register.ts';
import { signForm } from './sign.ts';
import { siteReviewForm } from './site-review.ts';
import { verificationForm } from './verification.ts';

/** The forms of the section, in the order in which its page has them. */
export const sectionForms: readonly Form[] = [
  gridForm,
  verificationForm,
  filingForm,
  signForm,
  registerForm,
  eventForm,
  clueForm,
  siteReviewForm,
];
