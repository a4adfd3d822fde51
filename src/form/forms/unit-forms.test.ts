import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { UNIT_FORMS } from '../address.ts';
import { filedRecords, type Filling, type Form } from '../draft/form.ts';
import { fieldsOfParts, type FieldPart } from '../draft/parts.ts';
import type { Values } from '../draft/values.ts';
import type { FactRecord } from '../facts.ts';
import { formFacts, matterFacts, weekFacts } from '../testing/form-facts.ts';
import { unitForms } from './unit-forms.ts';

const NOW = '2026-06-29 10:20';
const PLAN: FactRecord = {
  kind: 'plan',
  path: 'tasks/2026/t2026-003/plan-v1.yaml',
  names: { year: '2026', task: 't2026-003', n: '1' },
  value: {
    task: 't2026-003',
    version: 1,
    unit: 'jia',
    responsible: '科长',
    measures: '分头办',
    expectedResult: '办好',
    nodes: [
      { id: 'n2', title: '做成一半', due: '2026-06-16', target: 40 },
      { id: 'end', title: '办结', due: '2026-11-30' },
    ],
    submitted: '2026-05-11 10:00',
  },
};
const FACTS = formFacts({
  matters: [
    matterFacts('t2026-001', {
      ackDue: '2026-06-30',
      acked: false,
      planDue: '2026-07-01',
      planVersion: 0,
      planPath: null,
    }),
    matterFacts('t2026-002', { measured: true }),
    matterFacts('t2026-003', { planPath: PLAN.path }),
  ],
  weeks: [
    weekFacts(['t2026-002'], {
      week: '2026-W27',
      reportDay: '2026-07-03',
      due: '2026-07-03 12:00',
      meeting: '2026-07-06 09:00',
    }),
  ],
  months: [{ month: '2026-06', due: '2026-06-30 24:00', known: [['本月完成', '事项2（做成一半）：完成。']] }],
  reports: [{ path: 'reports/2026-W26/jia.yaml', week: '2026-W26', submitted: '2026-06-26 10:00' }],
  taken: ['reports/2026-W26/jia.yaml'],
  reviewers: [{ id: 'jijian', name: '纪检组长' }],
  periods: [{ id: '2026-05', name: '2026年5月' }],
  records: [PLAN],
});

function formNamed(name: string): Form {
  const form = unitForms.find((one) => one.name === name);
  if (form === undefined) throw new Error(name);
  return form;
}

function filling(form: Form, values: Values = {}, subject = form.subjects(FACTS, NOW)[0]?.id ?? ''): Filling {
  const at = { facts: FACTS, subject, now: NOW };
  return { ...at, values: { ...form.start(at), ...values } };
}

test('the forms are those of a unit’s page, in its order', () => {
  expect(unitForms.map(({ name }) => name)).toEqual(UNIT_FORMS);
});

test('签收 has nothing to type', () => {
  const form = formNamed('ack');
  expect(fieldsOfParts(form.parts(filling(form)))).toEqual([]);
  expect(filedRecords(form, filling(form))).toMatchObject([
    { path: 'tasks/2026/t2026-001/ack.yaml', text: `task: t2026-001\nunit: jia\nsubmitted: ${NOW}\n` },
  ]);
});

describe('a plan', () => {
  test('asks who, how and to what end once, and of a node what and when; the deadline’s day is given', () => {
    const form = formNamed('plan');
    expect(fieldsOfParts(form.parts(filling(form))).map(({ key }) => key)).toEqual([
      ...['responsible', 'measures', 'expectedResult'],
      ...['nodes.n1.title', 'nodes.n1.due', 'nodes.end.title'],
    ]);
    expect(filedRecords(form, filling(form))[0]?.value).toMatchObject({
      version: 1,
      nodes: [{ id: 'n1' }, { id: 'end', due: '2026-11-30' }],
    });
  });

  test('that is changed begins with what stands, keeps what a node has besides, and asks why', () => {
    const form = formNamed('change');
    const change = filling(form, { changeReason: '汛期', 'nodes.n2.due': '2026-07-20' }, 't2026-003');
    const [record] = filedRecords(form, change);
    expect(record?.path).toBe('tasks/2026/t2026-003/plan-v2.yaml');
    expect(record?.value).toMatchObject({
      version: 2,
      responsible: '科长',
      nodes: [{ id: 'n2', due: '2026-07-20', target: 40 }, { id: 'end' }],
      changeReason: '汛期',
    });
  });
});

test('a change begins with the dates that count now: what a rest or a consent moved is not handed back', () => {
  const moved = matterFacts('t2026-003', {
    planPath: PLAN.path,
    nodes: [{ id: 'n2', title: '做成一半', due: '2026-07-24', state: 'open', claimed: null }],
  });
  const form = formNamed('change');
  const at = { facts: { ...FACTS, matters: [moved] }, subject: 't2026-003', now: NOW };
  expect(form.start(at)).toMatchObject({ 'nodes.n2.due': '2026-07-24', 'nodes.end.due': '2026-11-30' });
});

test('报完成 names its node by title, and takes the next place of its day', () => {
  const form = formNamed('claim');
  const taken = ['tasks/2026/t2026-002/claim-2026-06-29.yaml'];
  const at = filling(form, { text: '已完成' }, 't2026-002/n1');
  expect(filedRecords(form, { ...at, facts: { ...FACTS, taken } })).toMatchObject([
    {
      path: 'tasks/2026/t2026-002/claim-2026-06-29-2.yaml',
      value: { nodes: [{ node: 'n1', text: '已完成' }] },
    },
  ]);
});

describe('the month', () => {
  test('is filed as it is by one press', () => {
    const form = formNamed('monthly');
    expect(filedRecords(form, filling(form))).toMatchObject([
      { path: 'monthly/2026-06/jia.yaml', text: `unit: jia\nmonth: 2026-06\nsubmitted: ${NOW}\n` },
    ]);
  });

  test('is filed with the week in which it is owed, as a record of its own, unless its tick is taken away', () => {
    const form = formNamed('weekly');
    const paths = (values: Values) => filedRecords(form, filling(form, values)).map(({ path }) => path);
    expect(paths({})).toEqual(['reports/2026-W27/jia.yaml', 'monthly/2026-06/jia.yaml']);
    expect(paths({ month: '' })).toEqual(['reports/2026-W27/jia.yaml']);
  });
});

test('a supplement says what it adds to and why, at the next place', () => {
  const form = formNamed('supplement');
  const at = filling(form, { why: '漏报一项', 'lines.n1.task': 't2026-001', 'lines.n1.text': '补' });
  expect(filedRecords(form, at)).toMatchObject([
    {
      path: 'reports/2026-W26/jia-2.yaml',
      value: { supplements: 'jia.yaml，漏报一项', matters: [{ task: 't2026-001', text: '补' }] },
    },
  ]);
});

test('an objection goes to a post outside the section, under a name that tells no number', () => {
  const form = formNamed('objection');
  expect(filedRecords(form, filling(form, { text: '请核对', period: '2026-05' }))).toMatchObject([
    { path: 'objections/2026/o2026-jia-06291020.yaml', value: { reviewer: 'jijian', period: '2026-05' } },
  ]);
});

test.each(unitForms.map((form) => [form.name, form] as const))(
  'whatever is typed in the form %s is read back as it was, or told',
  (_, form) => {
    const sign = fc.constantFrom(...Array.from('甲𠮷㐀：:#-?|>&*!%@`\'"{}[],， \n\t0n~'));
    const typedText = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.array(sign, { maxLength: 20 }).map((signs) => signs.join('')),
    );
    const asked = fieldsOfParts(form.parts(filling(form))).filter(
      (part): part is FieldPart => part.as === 'field' && part.input.type !== 'choice',
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(asked.map(({ key }) => [key, typedText]))), (values) => {
        for (const { kind, names, path, text, value } of filedRecords(form, filling(form, values))) {
          const { schema, tier } = KINDS[kind];
          const { entry, problems } = readRecord({ file: path, path, names, text, faults: [] }, schema, tier);
          if (entry === undefined) expect(problems.length).toBeGreaterThan(0);
          else expect(entry.value).toEqual(value);
        }
      }),
      { numRuns: 200 },
    );
  },
);

test('another version of a plan is not sent without its reason: the form holds the empty one for the check to tell', () => {
  const form = formNamed('change');
  const reasonOf = (values: Values) => filedRecords(form, filling(form, values)).map(({ value }) => value);
  expect(reasonOf({})).toMatchObject([{ changeReason: '' }]);
  expect(reasonOf({ changeReason: ' 雨季 ' })).toMatchObject([{ changeReason: '雨季' }]);
});
