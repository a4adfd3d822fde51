import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { checkDraft } from '#form/check/check-draft.ts';
import { SELDOM_CHECKS } from '#form/check/seldom-checks.ts';
import { filedRecords, type Form } from '#form/draft/form.ts';
import { fieldsOfParts } from '#form/draft/parts.ts';
import type { Values } from '#form/draft/values.ts';
import { answerForm } from '#form/forms/seldom/answer.ts';
import { campaignForm } from '#form/forms/seldom/campaign.ts';
import { delegationForm } from '#form/forms/seldom/delegation.ts';
import { drawForm } from '#form/forms/seldom/draw.ts';
import { honoursForm } from '#form/forms/seldom/honours.ts';
import { marksForm, yearMarksForm } from '#form/forms/seldom/marks.ts';
import { measureForm } from '#form/forms/seldom/measure.ts';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { RULES } from '#engine/testing/rules.ts';
import { placedWorld } from '../testing/placed-world.ts';
import { units } from '../testing/section-filling.ts';
import { seldomPage } from './seldom-facts.ts';

const NOW = '2026-06-12 15:00';
const given = taskRecords(
  ...['jia', 'yi'].map((lead, n) => ({
    id: `t2026-00${String(n + 1)}`,
    lead,
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-20 10:00'] }],
  })),
);

function filled(form: Form, values: Values, more: Records = {}, asked?: string, now = NOW) {
  const facts = seldomPage(placedWorld(now, join({ unit: units }, given, more)), 'mishu');
  const subject = asked ?? form.subjects(facts, now)[0]?.id ?? '';
  const filling = {
    facts,
    subject,
    values: { random: 'k7f3q9', ...form.start({ facts, subject, now }), ...values },
    now,
  };
  const parts = form.parts(filling);
  const filed = filedRecords(form, filling);
  const told = checkDraft(facts.records, filed, SELDOM_CHECKS, now, parts);
  const fields = fieldsOfParts(parts);
  return {
    subjects: form.subjects(facts, now).map(({ id }) => id),
    records: filed.map(({ kind, path, names, text }) => {
      const read = readRecord({ file: path, path, names, text, faults: [] }, KINDS[kind].schema);
      return { path, value: load(text), problems: read.problems };
    }),
    errors: told.filter(({ severity }) => severity === 'error').map(({ code, key }) => [code, key]),
    messages: told.map(({ message }) => message),
    reminders: told.filter(({ severity }) => severity === 'reminder').map(({ code }) => code),
    asks: fields.map(({ key }) => key),
    options: (key: string) =>
      fields.flatMap((part) =>
        part.as === 'field' && part.key === key && part.input.type === 'choice'
          ? part.input.options.map(([id]) => id)
          : [],
      ),
  };
}

describe('问责措施', () => {
  const values = {
    kind: '通报批评',
    unit: 'jia',
    'ground.1': 'yes',
    basis: '《问责暂行办法》第六条',
    text: '首节点逾期20个工作日，予以通报批评。',
    'd.mode': '签批',
  };

  test('a measure names unit, ground, basis and who approved it', () => {
    const { records, errors, options } = filled(measureForm, { ...values, task: 't2026-001' });
    expect(errors).toEqual([]);
    expect(records).toMatchObject([
      {
        path: 'measures/2026/m2026-001.yaml',
        problems: [],
        value: {
          id: 'm2026-001',
          kind: '通报批评',
          unit: 'jia',
          task: 't2026-001',
          grounds: ['行动迟缓'],
          approval: { by: 'zhuren', on: '2026-06-12', mode: '签批' },
          submitted: NOW,
        },
      },
    ]);
    expect(options('by')).toEqual(['zhuren', 'fenguan']);
  });

  test('points are asked for 考核扣分 alone, and a matter of another unit is not named', () => {
    expect(filled(measureForm, values).asks).not.toContain('points');
    const deduction = filled(measureForm, { ...values, kind: '考核扣分', points: '0.5' });
    expect(deduction.asks).toContain('points');
    expect(deduction.records[0]?.value).toMatchObject({ points: '0.5' });
    const changed = filled(measureForm, { ...values, points: '1', unit: 'yi', task: 't2026-001' });
    expect(changed.options('task')).toEqual(['t2026-002']);
    expect(changed.records[0]?.value).not.toHaveProperty('task');
    expect(changed.records[0]?.value).not.toHaveProperty('points');
  });

  test('what concerns a person is refused, where an office has a word for it', () => {
    const more = { ...values, kind: '约谈' };
    expect(filled(measureForm, more).errors.map(([code]) => code)).toContain('not-for-ledger');
  });
});

describe('表扬表彰', () => {
  const standing = {
    id: 'h2026-001',
    units: ['yi'],
    experience: 'school-drill',
    level: '市级',
    title: '学校演练做法',
    by: '市政府办公室',
    on: '2026-04-10',
    received: '2026-04-13 09:30',
  };
  const values = {
    'unit.jia': 'yes',
    level: '市级',
    title: '标准化做法',
    by: '市政府办公室',
    on: '2026-06-10',
  };

  test('the first makes the register, the next is added at its end, and nothing that stands is changed', () => {
    const first = filled(honoursForm, values);
    expect(first.errors).toEqual([]);
    expect(first.records.map(({ path, problems }) => [path, problems])).toEqual([['honours.yaml', []]]);
    const next = filled(honoursForm, values, { honours: [{ honours: [standing] }] });
    expect(next.errors).toEqual([]);
    expect(next.records[0]?.value).toEqual({
      honours: [
        standing,
        {
          id: 'h2026-002',
          units: ['jia'],
          experience: 'h2026-002',
          level: '市级',
          title: '标准化做法',
          by: '市政府办公室',
          on: '2026-06-10',
          received: NOW,
        },
      ],
    });
  });

  test('where no unit is ticked it is said so, and of what', () => {
    expect(filled(honoursForm, { ...values, 'unit.jia': '' }).messages).toEqual([
      '受表扬的单位：一个也没有选',
    ]);
  });

  test('the same experience, commended higher, keeps its key', () => {
    const more = { honours: [{ honours: [standing] }] };
    const { records, options } = filled(honoursForm, { ...values, experience: 'school-drill' }, more);
    expect(options('experience')).toEqual(['school-drill']);
    expect(records[0]?.value).toMatchObject({ honours: [{}, { experience: 'school-drill' }] });
  });
});

describe('评分 and 抽查号', () => {
  const rules = {
    ...RULES,
    components: [
      ...RULES.components,
      { id: 'site', name: '现场考评', source: 'assessed' as const, full: '10' },
    ],
    columns: [{ id: 'visits', name: '接待次数' }],
  };
  const marked = (units: readonly string[]) => ({
    period: '2026-05',
    component: 'site',
    by: 'mishu',
    on: '2026-06-03',
    marks: units.map((unit) => ({ unit, mark: '9' })),
    submitted: '2026-06-03 10:00',
  });

  const inOffice = (more: Records) => ({ rules: [rules], ...more });

  test('a row for each unit that has none, and what is typed is its mark', () => {
    const { subjects, records, errors } = filled(
      marksForm,
      { 'mark.jia': '9.5', 'why.yi': '没有现场考评' },
      inOffice({}),
    );
    expect(subjects).toContain('2026-05/site');
    expect(errors).toEqual([]);
    expect(records[0]?.path).toMatch(/^assessments\/2026-\d\d\/site\.yaml$/u);
    expect(records).toMatchObject([
      {
        problems: [],
        value: {
          by: 'mishu',
          marks: [
            { unit: 'jia', mark: '9.5' },
            { unit: 'yi', why: '没有现场考评' },
          ],
        },
      },
    ]);
  });

  test('a mark above the full one is told at its row; where nothing is typed nothing is filed', () => {
    const { errors } = filled(marksForm, { 'mark.jia': '12' }, inOffice({}), '2026-05/site');
    expect(errors).toEqual([['mark-range', 'mark.jia']]);
    expect(filled(marksForm, {}, inOffice({})).records).toEqual([]);
  });

  test('a second file of a sheet takes the next number and says why', () => {
    const more = inOffice({ assessment: [marked(['jia'])] });
    const asked = filled(marksForm, { 'mark.yi': '8' }, more, '2026-05/site');
    expect(asked.errors).toEqual([['assessment-correction', null]]);
    const said = filled(marksForm, { 'mark.yi': '8', corrects: '补录' }, more, '2026-05/site');
    expect(said.errors).toEqual([]);
    expect(said.records[0]?.path).toBe('assessments/2026-05/site-2.yaml');
  });

  test('the year-end inspection is marked in December and the year after it', () => {
    const at = (now: string) => filled(yearMarksForm, {}, {}, undefined, now).subjects;
    expect([at('2026-11-30 15:00'), at('2026-12-01 09:00'), at('2027-01-12 09:00')]).toEqual([
      [],
      ['2026/year-end'],
      ['2026/year-end'],
    ]);
    const { records, errors } = filled(
      yearMarksForm,
      { 'mark.jia': '92.5' },
      {},
      undefined,
      '2027-01-12 16:30',
    );
    expect(errors).toEqual([]);
    expect(records[0]?.path).toBe('assessments/2026/year-end.yaml');
  });

  test('the number of a period that is over is asked in the name of the post that draws', () => {
    const { subjects, records, errors } = filled(drawForm, { number: '480317' });
    expect([subjects, errors]).toEqual([['2026-05'], []]);
    expect(records).toMatchObject([
      {
        path: 'draws/2026-05.yaml',
        problems: [],
        value: { period: '2026-05', number: '480317', by: 'jijian' },
      },
    ]);
    expect(filled(drawForm, { number: '48031' }).errors.map(([, key]) => key)).toEqual(['number']);
  });
});

describe('答复异议', () => {
  const objection = {
    id: 'o2026-001',
    unit: 'jia',
    period: '2026-05',
    text: '5月15日已按时报送，请核对。',
    reviewer: 'jijian',
    submitted: '2026-06-10 09:00',
  };
  const report = {
    unit: 'jia',
    week: '2026-W20',
    matters: [{ task: 't2026-001', text: '完成桩基检测。' }],
    submitted: '2026-05-15 13:20',
  };
  const more: Records = { objection: [objection], report: [report] };

  test('an answer is written into the objection that stands, and admits a record that came late', () => {
    const upheld = { result: '更正', reason: '群内记录属实。' };
    const { asks, records, errors } = filled(answerForm, { ...upheld, 'admits.0': 'yes' }, more);
    expect(asks).toEqual(expect.arrayContaining(['admits.0', 'admits.1']));
    expect(errors).toEqual([]);
    expect(records).toMatchObject([
      {
        problems: [],
        value: {
          ...objection,
          answer: {
            on: '2026-06-12',
            result: '更正',
            admits: ['tasks/2026/t2026-001/claim-2026-05-20.yaml'],
          },
        },
      },
    ]);
  });

  test('what is admitted is asked where it was upheld alone, and nothing of it is filed otherwise', () => {
    const { asks, records, errors } = filled(answerForm, { result: '维持', 'admits.0': 'yes' }, more);
    expect(asks).not.toContain('admits.0');
    expect(errors).toEqual([]);
    expect(records[0]?.value).toMatchObject({ answer: { on: '2026-06-12', result: '维持' } });
    expect(JSON.stringify(records)).not.toContain('admits');
  });

  test('one that was answered is not asked again', () => {
    const answered = { ...objection, answer: { on: '2026-06-11', result: '维持' as const } };
    expect(filled(answerForm, {}, { objection: [answered] }).subjects).toEqual([]);
  });
});

describe('专班 and 委托代签', () => {
  const campaign = {
    id: 'fee-2026',
    name: '追缴工作小组',
    aim: '追缴全部欠费。',
    basis: '党组会',
    head: 'zhuren',
    members: ['jia'],
    from: '2026-03-20',
  };

  test('one is set up, with groups; one that stands is ended', () => {
    const values = {
      name: '质量提升行动',
      aim: '在建项目全部按手册监督。',
      basis: '年度工作会议',
      'member.jia': 'yes',
      groups: 'n1',
      'groups.n1.name': '监督组',
      'groups.n1.head': 'yi',
      'groups.n1.duty': '逐项监督',
    };
    const more = { campaigns: [{ campaigns: [campaign] }] };
    const fresh = filled(campaignForm, values, more);
    expect(fresh.errors).toEqual([]);
    expect(fresh.records).toMatchObject([
      {
        path: 'campaigns.yaml',
        problems: [],
        value: {
          campaigns: [
            campaign,
            { id: 'zb2026-001', head: 'zhuren', members: ['jia'], groups: [{ name: '监督组', head: 'yi' }] },
          ],
        },
      },
    ]);
    expect(fresh.subjects).toEqual(['new', 'fee-2026']);
    const ended = filled(campaignForm, { until: '2026-06-12' }, more, 'fee-2026');
    expect(ended.errors).toEqual([]);
    expect(ended.records[0]?.value).toEqual({ campaigns: [{ ...campaign, until: '2026-06-12' }] });
    const early = filled(campaignForm, { until: '2026-03-01' }, more, 'fee-2026');
    expect(early.reminders).toEqual(['campaign-head']);
  });

  test('a delegation is added, and one that overlaps is told', () => {
    const values = {
      post: 'fenguan',
      to: 'zhuren',
      from: '2026-06-15',
      until: '2026-06-19',
      basis: '主任批示',
    };
    const { records, errors } = filled(delegationForm, values);
    expect(errors).toEqual([]);
    expect(records).toMatchObject([
      { path: 'delegations.yaml', problems: [], value: { delegations: [values] } },
    ]);
    const more = { delegations: [{ delegations: [values] }] };
    expect(filled(delegationForm, values, more).errors).toEqual([['delegation-span', 'from']]);
  });
});
