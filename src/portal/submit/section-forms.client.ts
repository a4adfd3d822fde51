import './old-browsers.client.ts';
import { sectionForms } from '#form/forms/section/section-forms.ts';
import { unitForms } from '#form/forms/unit-forms.ts';
import { issueTitle } from '#wording/form/issue.ts';
import { groupText } from '#form/text/group-text.ts';
import { defineSubmitForm } from './submit-form.client.ts';

// The section's forms, and those that it fills in like any unit; the checks come after them, so that the page stands first.
defineSubmitForm({
  forms: [...sectionForms, ...unitForms],
  late: [
    {
      name: 'issue',
      title: issueTitle,
      load: async () => (await import('./issue-form.client.ts')).issueForm,
    },
  ],
  checker: async () => (await import('./section-check.client.ts')).sectionChecker,
  text: groupText,
  packer: async () => (await import('./pack-files.client.ts')).packFiles,
});
