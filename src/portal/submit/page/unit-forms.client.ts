import './old-browsers.client.ts';
import { unitForms } from '#form/forms/unit-forms.ts';
import { groupText } from '#form/text/group-text.ts';
import { defineSubmitForm } from './submit-form.client.ts';

// The forms of a unit; the checks come after them, so that the page stands first.
defineSubmitForm({
  forms: unitForms,
  checker: async () => (await import('./unit-check.client.ts')).unitChecker,
  entered: async () => (await import('./entered-check.client.ts')).enteredChecker,
  text: groupText,
});
