import './old-browsers.client.ts';
import type { LateForm } from '#form/draft/form.ts';
import { lateTabs } from '#form/forms/section/late-tabs.ts';
import { sectionForms } from '#form/forms/section/section-forms.ts';
import { unitForms } from '#form/forms/unit-forms.ts';
import { groupText } from '#form/text/group-text.ts';
import { defineSubmitForm } from './submit-form.client.ts';

/** A form that is fetched, with the others of its sort, after the page: together with the checks. */
function late(form: Omit<LateForm, 'load'>): LateForm {
  const load = async () => {
    const { lateSectionForms } = await import('./late-section-forms.client.ts');
    const whole = lateSectionForms.find(({ name }) => name === form.name);
    if (whole === undefined) throw new Error(form.name);
    return whole;
  };
  return { ...form, load };
}

// The section's forms, and those that it fills in like any unit; the checks come after them, so that the page stands first.
defineSubmitForm({
  forms: [...sectionForms, ...lateTabs.map(late), ...unitForms],
  checker: async () => (await import('./section-check.client.ts')).sectionChecker,
  text: groupText,
  packer: async () => (await import('./ways/pack-files.client.ts')).packFiles,
});
