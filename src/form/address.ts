/** The forms of a unit, in the order in which its page has them. */
export const UNIT_FORMS = [
  'weekly',
  'ack',
  'plan',
  'change',
  'claim',
  'monthly',
  'supplement',
  'objection',
] as const;

/** The forms of the section. */
export const SECTION_FORMS = [
  'paste',
  'grid',
  'register',
  'filing',
  'sign',
  'verification',
  'meeting',
  'clue',
  'incoming',
  'inspection',
  'experience',
  'event',
  'issue',
] as const;

export type FormName = (typeof UNIT_FORMS)[number] | (typeof SECTION_FORMS)[number];

/** Where a unit's form stands, filled in for a task, a node (`t2026-001/n2`), a week or a month where one is said. */
export function formHref(unit: string, form: FormName, subject?: string): string {
  return `/submit/${unit}/#${form}${subject === undefined ? '' : `=${subject}`}`;
}
