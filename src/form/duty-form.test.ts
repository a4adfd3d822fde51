import { expect, test } from 'vitest';
import { allDuties } from '#engine/duties/roll.ts';
import type { Duty, DutyKind } from '#engine/duties/duty.ts';
import { join, unit, world } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { dutyNames } from '#wording/duties/sentences.ts';
import { formHref, SECTION_FORMS, SELDOM_FORMS, UNIT_FORMS } from './address.ts';
import { formOf, isSectionForm } from './duty-form.ts';

const records = join(
  { unit: [unit('jia'), unit('yi', 'counties', 2)] },
  taskRecords(
    {
      id: 't1',
      lead: 'jia',
      assists: ['yi'],
      printed: '2026-06-10',
      due: '2026-11-27',
      acked: null,
      plan: null,
    },
    { id: 't2', lead: 'jia', printed: '2026-06-10', due: '2026-06-12', acked: null, plan: null },
    {
      id: 't3',
      lead: 'yi',
      printed: '2026-05-06',
      due: '2026-06-30',
      nodes: [{ id: 'n1', due: '2026-06-05', claims: ['2026-06-05 10:00'] }],
    },
  ),
);
const duties = allDuties(world('2026-06-12 15:00', records));

const byKind: readonly (readonly [DutyKind, string, string])[] = [
  ['ack', 't1', '/submit/jia/#ack=t1'],
  ['plan', 'first', '/submit/jia/#plan=t1'],
  ['plan', 'prompt', '/submit/jia/#ack=t1'],
  ['weekly', '2026-W24', '/submit/jia/#weekly=2026-W24'],
  ['monthly', '2026-06', '/submit/jia/#monthly=2026-06'],
  ['node', 'n1', '/submit/jia/#claim=t1/n1'],
  ['rectification', 'r1', '/submit/jia/#claim=t1/r1'],
  ['approval', '1', '/submit/mishu/#sign=jia'],
  ['consent', '2', '/submit/mishu/#sign=jia'],
  ['filing', '1', '/submit/mishu/#filing=t1'],
  ['verification', 'n1', '/submit/mishu/#verification=t1/n1'],
  ['look-back', '1', '/submit/mishu/#verification=t1/end'],
  ['clue-decision', 'c2026-001', '/submit/mishu/#clue=c2026-001'],
  ['site-review', '2026-06', '/submit/mishu/seldom/#inspection=t1'],
  ['feedback', '2026-06-03-a', '/submit/mishu/seldom/#inspection=2026-06-03-a'],
  ['reply', 'in2026-001', '/submit/mishu/#incoming=in2026-001'],
  ['objection', 'o2026-001', '/submit/mishu/seldom/#answer=o2026-001'],
  ['mark', 'satisfaction', '/submit/mishu/seldom/#marks=2026-05/satisfaction'],
  ['draw', '2026-05', '/submit/mishu/seldom/#draw=2026-05'],
  ['weekly-issue', '2026-W24', '/submit/mishu/#issue=weekly-2026-w24'],
  ['key-points', '2026-W24', '/submit/mishu/#issue=key-points-2026-w24'],
];

test.each(byKind)('of a duty of kind %s, %s, the form is %s', (kind, subject, href) => {
  const [first] = duties.filter(({ dossier }) => dossier?.id === 't1');
  if (first === undefined) throw new Error('t1 owes something');
  const id = kind === 'mark' ? `mark-2026-05-${subject}` : first.id;
  const duty: Duty = { ...first, id, kind, subject, who: { kind: 'unit', id: 'jia' } };
  const form = formOf(duty, 'mishu');
  expect(formHref(form.unit, form.form, form.subject)).toBe(href);
});

test('every kind of duty is asked of above', () => {
  expect(new Set(byKind.map(([kind]) => kind))).toEqual(new Set(Object.keys(dutyNames)));
});

test('whoever owes it, a unit’s form stands on its own page and the section’s on the section’s', () => {
  const forms = duties.map((duty) => ({ duty, form: formOf(duty, 'mishu') }));
  expect(new Set(forms.map(({ form }) => form.form)).size).toBeGreaterThan(4);
  for (const { duty, form } of forms) {
    expect([...UNIT_FORMS, ...SECTION_FORMS, ...SELDOM_FORMS]).toContain(form.form);
    expect(form.unit).toBe(isSectionForm(form.form) ? 'mishu' : duty.who.id);
  }
});
