import type { Form } from '../../draft/form.ts';
import { clueForm } from './clue.ts';
import { eventForm } from './event.ts';
import { filingForm } from './filing.ts';
import { incomingForm } from './incoming.ts';
import { issueForm } from './issue.ts';
import { registerForm } from './register.ts';
import { signForm } from './sign.ts';

/** The other forms of the section, in the order in which its page has them: fetched after the page. */
export const lateSectionForms: readonly Form[] = [
  filingForm,
  signForm,
  registerForm,
  eventForm,
  clueForm,
  incomingForm,
  issueForm,
];
