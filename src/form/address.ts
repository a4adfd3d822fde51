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
  'event',
  'issue',
] as const;

/** Those of the section, and of posts that check it, that are filled in a few times a month or seldom: they have a page of their own. */
export const SELDOM_FORMS = [
  'inspection',
  'honours',
  'measure',
  'marks',
  'draw',
  'answer',
  'campaign',
  'delegation',
  'year-marks',
  'experience',
] as const;

export type FormName =
  (typeof UNIT_FORMS)[number] | (typeof SECTION_FORMS)[number] | (typeof SELDOM_FORMS)[number];

/** The page of the section's seldom forms. */
export function seldomHref(section: string): string {
  return `/submit/${section}/seldom/`;
}

/** Where a unit's form stands, filled in for a task, a node (`t2026-001/n2`), a week or a month where one is said. */
export function formHref(unit: string, form: FormName, subject?: string): string {
  const page = isSeldom(form) ? seldomHref(unit) : `/submit/${unit}/`;
  return `${page}#${form}${subject === undefined ? '' : `=${subject}`}`;
}

function isSeldom(form: FormName): boolean {
  return SELDOM_FORMS.some((name) => name === form);
}
