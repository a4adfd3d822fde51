import { expect, test } from 'vitest';
import { isOpen, type DutyKind } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { join, unit } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Profile } from '../env/env.ts';
import { viewWorld } from '../testing/view-world.ts';
import { dutyForm, dutyHelp } from './duty-form.ts';
import { dutyShown } from './duty-view.ts';

const given = taskRecords(
  {
    id: 't1',
    level: '重大',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [
      { id: 'n1', due: '2026-06-12' },
      { id: 'n2', due: '2026-06-05', claims: ['2026-06-05 10:00'] },
    ],
  },
  { id: 't2', lead: 'jia', printed: '2026-06-10', due: '2026-11-27', plan: '2026-06-11 10:00', filed: null },
);

/** Duty → its form, as a profile is told of it. */
function formsOf(profile: Profile, plan?: '系统内') {
  const records = {
    ...given,
    plan: (given.plan ?? []).map((one) => (plan === undefined ? one : { ...one, disclosure: plan })),
  };
  const env = viewWorld(
    '2026-06-12 15:00',
    join({ unit: [unit('jia'), unit('mishu', '不参评', 9)] }, records),
    profile,
  );
  const duties = allDuties(env.context).filter((duty) => dutyShown(env, duty));
  return new Map(duties.map((duty) => [duty.id, { duty, form: dutyForm(env, duty) }]));
}
const href = (forms: ReturnType<typeof formsOf>, id: string) => forms.get(id)?.form?.href;

test('what is open leads to the form that meets it, what was met to none', () => {
  const forms = formsOf('internal');
  expect(href(forms, 't1-node-n1')).toBe('/submit/jia/#claim=t1/n1');
  expect(href(forms, 'weekly-2026-w24-jia')).toBe('/submit/jia/#weekly=2026-W24');
  expect([...forms.values()].some(({ duty }) => !isOpen(duty))).toBe(true);
  for (const { duty, form } of forms.values()) if (!isOpen(duty)) expect(form).toBeNull();
});

test('this week’s report is 报本周, that of a week before 补报', () => {
  const forms = formsOf('internal');
  const verb = (id: string) => forms.get(id)?.form?.text;
  expect(verb('weekly-2026-w24-jia')).toBe('报本周');
  const env = viewWorld('2026-06-15 08:00', join({ unit: [unit('jia')] }, given));
  const last = allDuties(env.context).find(({ id }) => id === 'weekly-2026-w24-jia');
  expect(last && dutyForm(env, last)?.text).toBe('补报');
});

test('the section’s forms are led to inside the system alone', () => {
  const inside = [...formsOf('internal').values()].flatMap(({ form }) => form?.href ?? []);
  const outside = [...formsOf('public').values()].flatMap(({ form }) => form?.href ?? []);
  expect(inside).toEqual(expect.arrayContaining(['/submit/mishu/#sign=fenguan']));
  expect(inside).toEqual(expect.arrayContaining(['/submit/mishu/#verification=t1/n2']));
  expect(outside.length).toBeGreaterThan(0);
  expect(outside.filter((one) => !one.startsWith('/submit/jia/'))).toEqual([]);
});

test('a node of a plan that may not be read is not named in an address', () => {
  const forms = [...formsOf('public', '系统内').values()];
  const claims = forms.flatMap(({ duty, form }) =>
    duty.kind === 'node' && form !== null ? [form.href] : [],
  );
  expect(claims).toContain('/submit/jia/#claim=t1');
  expect(claims.filter((one) => one.includes('n1'))).toEqual([]);
});

test('where the section has no forms, what it files leads to how its file is written, inside the system alone', () => {
  const files: readonly (readonly [DutyKind, string])[] = [
    ['mark', '/help/assessment/'],
    ['draw', '/help/draw/'],
    ['objection', '/help/objection/'],
  ];
  const [first] = formsOf('internal').values();
  if (first === undefined) throw new Error('something is owed');
  for (const [profile, isTold] of [
    ['internal', true],
    ['public', false],
  ] as const) {
    const env = viewWorld('2026-06-12 15:00', join({ unit: [unit('jia')] }, given), profile);
    for (const [kind, page] of files) {
      const duty = { ...first.duty, kind, standing: 'owed' as const };
      expect(dutyForm(env, duty)).toBeNull();
      expect(dutyHelp(env, duty)).toEqual(isTold ? { text: '怎样登记', href: page } : null);
      expect(dutyHelp(env, { ...duty, standing: 'filed' })).toBeNull();
    }
  }
});

test('what comes once a month leads to the section’s page of seldom forms, inside the system alone', () => {
  const objection = {
    id: 'o2026-001',
    unit: 'jia',
    period: '2026-05',
    text: '请核对。',
    reviewer: 'jijian',
    submitted: '2026-06-10 09:00',
  };
  const records = join({ unit: [unit('jia'), unit('mishu', '不参评', 9)], objection: [objection] }, given);
  const forms = (profile: Profile) => {
    const env = viewWorld('2026-06-12 15:00', records, profile);
    return allDuties(env.context).flatMap((duty) => (duty.kind === 'objection' ? [dutyForm(env, duty)] : []));
  };
  expect(forms('internal')).toEqual([{ text: '登记答复', href: '/submit/mishu/seldom/#answer=o2026-001' }]);
  expect(forms('public')).toEqual([null]);
});
