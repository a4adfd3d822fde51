import './old-browsers.client.ts';
import { seldomForms } from '#form/forms/seldom/seldom-forms.ts';
import { KINDS } from '#record/kinds.ts';
import { SELDOM_KINDS } from '#record/seldom-kinds.ts';
import { defineSubmitForm } from './submit-form.client.ts';

// The other pages of forms have these kinds without their fields, since they write none of them.
Object.assign(KINDS, SELDOM_KINDS);

// The section's forms that are filled in once a month or seldom; the checks come after them, so that the page stands first.
defineSubmitForm({
  forms: seldomForms,
  checker: async () => (await import('./seldom-check.client.ts')).seldomChecker,
  text: () => undefined,
});
