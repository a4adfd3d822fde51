import { describe, expect, test } from 'vitest';
import { eventForm } from '#form/forms/section/event.ts';
import { clueForm } from '#form/forms/section/clue.ts';
import { inspectionForm } from '#form/forms/seldom/inspection.ts';
import { factsOf, filled, matter, NOW } from '../testing/section-filling.ts';

describe('催办和变动', () => {
  const facts = factsOf([
    matter('t1', 'jia', { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-05' }] }),
    matter('t2', 'jia', { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-02' }] }),
    matter('t3', 'yi', { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-05' }] }),
    matter('t5', 'yi', { printed: '2026-05-06', events: ['2026-06-01 暂缓办理'] }),
  ]);

  test('one tick at a unit notes all that is late there, a record a matter', () => {
    const form = filled(eventForm, facts, { 'u.jia': 'yes' });
    expect(form.records.map(({ path }) => path)).toEqual([
      'tasks/2026/t2/urge-2026-06-12.yaml',
      'tasks/2026/t1/urge-2026-06-12.yaml',
    ]);
    expect(form.records[0]?.text).toContain('电话催办jia：节点：n1，应于6月2日，逾期8个工作日。');
    expect(form.errors).toEqual([]);
  });

  test('what was not spoken of is left out', () => {
    const form = filled(eventForm, facts, { 'u.jia': 'yes', 'u.jia.skip.t2': 'yes' });
    expect(form.records.map(({ path }) => path)).toEqual(['tasks/2026/t1/urge-2026-06-12.yaml']);
  });

  test('what 主要领导 decides stands with the decision; only what rests is resumed', () => {
    const form = filled(eventForm, facts, { task: 't5', text: '汛情解除，恢复办理。' }, 'resume');
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'tasks/2026/t5/resume-2026-06-12.yaml',
        {
          task: 't5',
          kind: '恢复',
          on: '2026-06-12',
          approval: { by: 'zhuren', on: '2026-06-12', mode: '签批' },
          text: '汛情解除，恢复办理。',
          submitted: NOW,
        },
      ],
    ]);
    expect(form.errors).toEqual([]);
    expect(filled(eventForm, facts, { task: 't5' }, 'suspend').errors.map(({ key }) => key)).toContain(
      'text',
    );
  });

  test('a hand-over gives what is late a new date, and the checker asks for it', () => {
    const values = { task: 't1', to: 'yi', text: '机构调整' };
    const { errors } = filled(eventForm, facts, values, 'hand-over');
    expect(errors.map(({ code }) => code)).toEqual(['hand-over']);
    const dated = filled(eventForm, facts, { ...values, 'date.n1': '2026-06-30' }, 'hand-over');
    expect(dated.errors).toEqual([]);
    expect(dated.records[0]?.value).toMatchObject({ to: 'yi', dates: [{ node: 'n1', due: '2026-06-30' }] });
  });

  test('a week is paused by the chief’s word, of those that are still to be reported', () => {
    const values = { week: '2026-W25', reason: '汛情', 'd.paper': '签批单2026-073' };
    const form = filled(eventForm, facts, values, 'pause');
    expect(form.errors).toEqual([]);
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'pauses/2026-W25.yaml',
        {
          week: '2026-W25',
          reason: '汛情',
          approval: { by: 'zhuren', on: '2026-06-12', mode: '签批', paper: '签批单2026-073' },
          submitted: NOW,
        },
      ],
    ]);
    expect(facts.section?.weeks.map(([week]) => week)).toEqual([
      ...['2026-W24', '2026-W25', '2026-W26', '2026-W27', '2026-W28'],
    ]);
    expect(filled(eventForm, facts, { ...values, reason: '' }, 'pause').errors.map(({ key }) => key)).toEqual(
      ['reason'],
    );
  });
});

describe('群众线索', () => {
  const waiting = {
    id: 'c2026-004',
    channel: '来电',
    category: '其他',
    summary: '反映警报器锈蚀。',
    submitted: '2026-06-10 09:00',
  };
  const facts = factsOf([matter('t1', 'jia')], { clue: [waiting] });

  test('is registered under the next number', () => {
    const form = filled(clueForm, facts, {
      channel: '来电',
      category: '其他',
      summary: '反映某小区标识缺失。',
    });
    expect(form.records.map(({ path }) => path)).toEqual(['clues/2026/c2026-005.yaml']);
    expect(form.errors).toEqual([]);
  });

  test('that waits gets its decision written in, and stays as it was', () => {
    const form = filled(clueForm, facts, { result: '不予转办', reason: '已在保修期内更换' }, 'c2026-004');
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'clues/2026/c2026-004.yaml',
        { ...waiting, decision: { on: '2026-06-12', result: '不予转办', reason: '已在保修期内更换' } },
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('with a telephone number is refused beside the field', () => {
    const { errors } = filled(clueForm, facts, {
      channel: '来电',
      category: '其他',
      summary: '反映人电话13800138000。',
    });
    expect(errors.map(({ key }) => key)).toEqual(['summary']);
  });
});

describe('the 方案 before an inspection', () => {
  const facts = factsOf([matter('t1', 'jia')]);
  const visit = { kind: '专项稽查', leader: 'fenguan', 'task.t1': 'yes' };
  const scheme = {
    's.basis': '2026年度督查计划第2项',
    's.focus': '底数是否一致\n\n有无批准手续\n文书是否送达 ',
    's.ways': '查阅、数据比对',
    's.from': '2026-06-11',
    's.to': '2026-06-12',
    's.reportBy': '2026-06-19',
  };

  test('is entered with the record, a point a line, with the chief’s word where it is typed', () => {
    const plain = {
      basis: '2026年度督查计划第2项',
      focus: ['底数是否一致', '有无批准手续', '文书是否送达'],
      ways: ['查阅', '数据比对'],
      from: '2026-06-11',
      to: '2026-06-12',
      reportBy: '2026-06-19',
    };
    const form = filled(inspectionForm, facts, { ...visit, ...scheme });
    expect(form.errors).toEqual([]);
    expect(form.records[0]?.value).toMatchObject({ scheme: plain });
    const signed = filled(inspectionForm, facts, {
      ...visit,
      ...scheme,
      's.on': '2026-06-09',
      's.mode': '签批',
    });
    expect(signed.errors).toEqual([]);
    expect(signed.records[0]?.value).toMatchObject({
      scheme: { ...plain, approval: { by: 'zhuren', on: '2026-06-09', mode: '签批' } },
    });
  });

  test('is no part of a record without one, and what is left out of one is told beside its field', () => {
    expect(filled(inspectionForm, facts, visit).records[0]?.value).not.toHaveProperty('scheme');
    const form = filled(inspectionForm, facts, { ...visit, ...scheme, 's.focus': '一条', 's.to': '' });
    expect(form.errors.map(({ key }) => key).toSorted()).toEqual(['s.focus', 's.to']);
  });
});

test('现场点评 names the matters that were ticked', () => {
  const facts = factsOf([matter('t1', 'jia'), matter('t2', 'yi')]);
  const form = filled(inspectionForm, facts, {
    kind: '现场点评',
    leader: 'fenguan',
    'task.t2': 'yes',
    comment: '先易后难。',
  });
  expect(form.records.map(({ path, value }) => [path, value])).toEqual([
    [
      'inspections/2026/2026-06-12-yi.yaml',
      {
        id: '2026-06-12-yi',
        kind: '现场点评',
        on: '2026-06-12',
        leader: 'fenguan',
        method: '明查',
        units: ['yi'],
        tasks: ['t2'],
        comment: '先易后难。',
        submitted: NOW,
      },
    ],
  ]);
  expect(form.errors).toEqual([]);
});
