import type { Field } from '#record/schema/fields.ts';

/** What a field is called in a form, a text and an editor: its line up to the first explanation. */
export function fieldLabel({ about }: Pick<Field, 'about'>): string {
  return /^[^，；：（。]+/u.exec(about)?.[0] ?? about;
}

/** What its line says beyond the name; empty where it says no more. */
export function fieldHint({ about }: Pick<Field, 'about'>): string {
  return about.slice(fieldLabel({ about }).length).replace(/^[，；：。]/u, '');
}
