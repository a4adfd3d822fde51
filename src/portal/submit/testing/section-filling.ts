import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { checkDraft } from '#form/check/check-draft.ts';
import { SECTION_CHECKS } from '#form/check/section-checks.ts';
import { filedRecords, type Form } from '#form/draft/form.ts';
import { fieldsOfParts } from '#form/draft/parts.ts';
import type { Values } from '#form/draft/values.ts';
import type { FormFacts } from '#form/facts.ts';
import { formFacts } from '../form-facts.ts';
import { placedWorld } from './placed-world.ts';

/** A Friday of the tests' year. */
export const NOW = '2026-06-12 15:00';
export const units = [
  unit('jia'),
  unit('yi', 'counties', 2),
  { ...unit('bing', 'counties', 3), reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] },
  unit('mishu', '不参评', 9),
];
/** A matter of June in short hand. */
export const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-06-01',
  due: '2026-11-27',
  ...more,
});
/** A plan that nobody has approved yet. */
export const waitingPlan = {
  plan: '2026-06-10 10:00',
  filed: null,
  nodes: [
    { id: 'n1', due: '2026-06-30' },
    { id: 'n2', due: '2026-07-31' },
  ],
};

/** What the section's page knows of these matters on a Friday. */
export function factsOf(specs: readonly TaskSpec[], more: Records = {}, asOf = NOW): FormFacts {
  return formFacts(placedWorld(asOf, join({ unit: units }, taskRecords(...specs), more)), 'mishu');
}

/** What is sent of a form that is filled in so, and what the checker would say of it. */
export function filled(form: Form, facts: FormFacts, values: Values, asked?: string) {
  const subject = asked ?? form.subjects(facts, NOW)[0]?.id ?? '';
  const start = form.start({ facts, subject, now: NOW });
  const filling = { facts, subject, values: { random: 'k7f3q9', ...start, ...values }, now: NOW };
  const records = filedRecords(form, filling);
  const parts = form.parts(filling);
  const told = checkDraft(facts.records, records, SECTION_CHECKS, NOW, parts);
  return {
    records,
    errors: told.filter(({ severity }) => severity === 'error'),
    told,
    asks: fieldsOfParts(parts).map(({ key }) => key),
  };
}

/** The files that a form makes. */
export const textsOf = ({ records }: ReturnType<typeof filled>) =>
  records.map(({ path, text }) => [path, text]);
