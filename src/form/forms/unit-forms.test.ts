import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { UNIT_FORMS } from '../address.ts';
import { filedRecords, type Filling, type Form } from '../draft/form.ts';
import { fieldsOfParts, type FieldPart } from '../draft/parts.ts';
import type { Values } from '../draft/values.ts';
import type { FactRecord } from '../facts.ts';
import { groupText } from '../text/group-text.ts';
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

  test('asks who approves where a node says that somebody does, and of no other node', () => {
    const form = formNamed('plan');
    const plan = filling(form, {
      'nodes.n1.title': '立项批复',
      'nodes.n1.due': '2026-08-28',
      'nodes.n1.approvedBy': '市发展和改革委员会',
    });
    const asked = fieldsOfParts(form.parts(plan)).map(({ key }) => key);
    expect(asked).toContain('nodes.n1.approvedBy');
    expect(asked).not.toContain('nodes.end.approvedBy');
    expect(filedRecords(form, plan)[0]?.value).toMatchObject({
      nodes: [{ id: 'n1', title: '立项批复', approvedBy: '市发展和改革委员会' }, { id: 'end' }],
    });
    expect(JSON.stringify(filedRecords(form, filling(form))[0]?.value)).not.toContain('approvedBy');
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

  test.each([
    ['as it stands', {}, 0],
    ['with blanks around its words', { responsible: ' 科长 ' }, 0],
    ['with other words', { responsible: '副科长' }, 1],
    ['with another node', { nodes: 'n2,n3,end', 'nodes.n3.title': '验收', 'nodes.n3.due': '2026-09-01' }, 1],
    ['with a node less', { nodes: 'end' }, 1],
  ])('is sent as a change only where it is one: %s', (_, values, count) => {
    const form = formNamed('change');
    const change = filling(form, { changeReason: '汛期', ...values }, 't2026-003');
    expect(filedRecords(form, change)).toHaveLength(count);
    expect(form.nothing).toContain('没有要报的调整');
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
    expect(form.asIs?.(filling(form, { 'month.problems': '雨多' }))).toMatchObject({
      label: '照此报送',
      missing: undefined,
    });
    expect(filedRecords(form, filling(form))).toMatchObject([
      { path: 'monthly/2026-06/jia.yaml', text: `unit: jia\nmonth: 2026-06\nsubmitted: ${NOW}\n` },
    ]);
  });

  test('waits while a node of it is neither said to be done nor spoken of, and says which', () => {
    const form = formNamed('monthly');
    expect(form.asIs?.(filling(form))?.missing).toBe(
      '现在还不能照此报送：“事项1”的“做成一半”、“事项2”的“做成一半”、“事项3”的“做成一半”本月底以前到期，还没有报完成。' +
        '请先报完成，或者在“存在的困难、需要协调的事项”里写一句。',
    );
    const matters = FACTS.matters.map((matter) => ({
      ...matter,
      nodes: matter.nodes.map((node) => ({
        ...node,
        state: node.id === 'n1' ? ('claimed' as const) : node.state,
      })),
    }));
    expect(form.asIs?.({ ...filling(form), facts: { ...FACTS, matters } })?.missing).toBeUndefined();
  });

  test.each([
    ['2026-06-29 10:20', ['2026-06', '2026-05', '2026-04', '2026-07']],
    ['2026-07-02 10:20', ['2026-06', '2026-05', '2026-04', '2026-07']],
    ['2026-07-21 10:20', ['2026-07', '2026-06', '2026-05', '2026-04']],
    ['2026-04-01 10:20', ['2026-04', '2026-05', '2026-06', '2026-07']],
  ])('that is opened at %s is the one whose time has come, not the oldest', (now, expected) => {
    const dues = ['2026-04-30', '2026-05-29', '2026-06-30', '2026-07-31'];
    const months = dues.map((due) => ({ month: due.slice(0, 7), due: `${due} 24:00`, known: [] }));
    expect(
      formNamed('monthly')
        .subjects({ ...FACTS, months }, now)
        .map(({ id }) => id)
        .slice(0, 1),
    ).toEqual(expected.slice(0, 1));
    expect(formNamed('monthly').subjects({ ...FACTS, months }, now)).toHaveLength(expected.length);
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
      value: {
        supplements: '第26周周报（6月26日10:00报），漏报一项',
        matters: [{ task: 't2026-001', text: '补' }],
      },
    },
  ]);
});

describe('a supplement', () => {
  const form = formNamed('supplement');
  const report: FactRecord = {
    kind: 'report',
    path: 'reports/2026-W26/jia.yaml',
    names: { week: '2026-W26', unit: 'jia' },
    value: {
      unit: 'jia',
      week: '2026-W26',
      others: '无变化',
      matters: [
        { task: 't2026-002', text: '收齐三家。', percent: 40 },
        { task: 't2026-099', text: '不在这里的一件。' },
      ],
    },
  };
  const facts = { ...FACTS, records: [...FACTS.records, report] };
  const at = (values: Values) => ({ ...filling(form, values), facts });

  test('shows what the report said that it adds to', () => {
    expect(form.parts(at({}))[0]).toMatchObject({
      title: '那一份写的',
      parts: [
        {
          rows: [
            ['事项2（督办〔2026〕2号）（累计40%）', '收齐三家。'],
            ['其余事项', '无变化'],
          ],
        },
      ],
    });
  });

  test('offers the words of the matter that is chosen, to be mended', () => {
    const text = fieldsOfParts(form.parts(at({ 'lines.n1.task': 't2026-002' }))).find(
      ({ key }) => key === 'lines.n1.text',
    );
    expect(text).toMatchObject({ last: { text: '收齐三家。' } });
  });

  test('is copied without the name of a file', () => {
    const records = filedRecords(
      form,
      at({ why: '漏报一项', 'lines.n1.task': 't2026-002', 'lines.n1.text': '补' }),
    );
    const text = groupText(records, facts) ?? '';
    expect(text).toContain('2026年第26周');
    expect(text).toContain('第2份');
    expect(text).toContain('补报说明：第26周周报（6月26日10:00报），漏报一项');
    expect(text).not.toMatch(/yaml|存档/u);
  });
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
  const reasonOf = (values: Values) =>
    filedRecords(form, filling(form, values, 't2026-003')).map(({ value }) => value);
  const moved = { 'nodes.n2.due': '2026-07-20' };
  expect(reasonOf(moved)).toMatchObject([{ changeReason: '' }]);
  expect(reasonOf({ ...moved, changeReason: ' 雨季 ' })).toMatchObject([{ changeReason: '雨季' }]);
});
