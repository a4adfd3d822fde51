// Fetched once somebody opens one of them.
export { lateSectionForms } from '#form/forms/section/late-section-forms.ts';
