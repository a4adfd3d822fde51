import './old-browsers.client.ts';
import { unitForms } from '#form/forms/unit-forms.ts';
import { factLedger } from '#form/fact-ledger.ts';
import { namesOf } from '#form/names.ts';
import { writeText } from '#form/text/write-text.ts';
import { defineSubmitForm } from './submit-form.client.ts';

// The forms of a unit; the checks come after them, so that the page stands first.
defineSubmitForm({
  forms: unitForms,
  checker: async () => (await import('./unit-check.client.ts')).unitChecker,
  text: (records, { records: standing, asOf }) =>
    writeText(records, namesOf(factLedger(standing), asOf.slice(0, 10))),
});
