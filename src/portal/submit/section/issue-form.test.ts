import { describe, expect, test } from 'vitest';
import { issueForm } from '#form/forms/section/issue.ts';
import { factsOf, filled, matter, NOW } from '../testing/section-filling.ts';

const done = (id: string, day: string) => ({ id, due: '2026-06-12', claims: [`${day} 10:00`] });
const facts = factsOf([
  matter('t1', 'jia', {
    printed: '2026-05-06',
    nodes: [done('n1', '2026-06-09'), done('n2', '2026-06-10'), done('n3', '2026-06-11')],
  }),
]);
const start = { 'l.done.t1.n1': 'yes', 'l.done.t1.n2': 'yes', 'l.done.t1.n3': 'yes' };

describe('印发材料', () => {
  test('offers the papers of the week and the month, each begun with what is proposed', () => {
    expect(issueForm.subjects(facts, NOW).map(({ id }) => id)).toEqual([
      'weekly-2026-w24',
      'key-points-2026-w24',
      'dispatch-2026-05',
      'chart-2026-06',
    ]);
    expect(issueForm.start({ facts, subject: 'weekly-2026-w24', now: NOW })).toMatchObject(start);
  });

  test('writes which lines were chosen in which order and which were cut, and none of their words', () => {
    const form = filled(
      issueForm,
      facts,
      { ...start, 'l.done.t1.n3.at': '1', 'l.done.t1.n3.say': '请分管领导周三前看现场', 'l.done.t1.n2': '' },
      'weekly-2026-w24',
    );
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'issued/weekly/2026-w24-zhoubao.yaml',
        {
          id: '2026-w24-zhoubao',
          kind: '周报',
          week: '2026-W24',
          on: NOW.slice(0, 10),
          edition: {
            drafted: NOW,
            lines: [
              { part: 'done', task: 't1', of: 'n3', say: '请分管领导周三前看现场' },
              { part: 'done', task: 't1', of: 'n1' },
            ],
            cut: [{ part: 'done', task: 't1', of: 'n2' }],
            edited: 'jijian',
            checked: 'jijian',
          },
          submitted: NOW,
        },
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('a paper that is handed over says to whom and when, once it was signed for; no other paper asks', () => {
    const { section } = facts;
    const [paper] = section?.papers ?? [];
    if (section === null || paper === undefined) throw new Error('a paper is due');
    const handed = { ...facts, section: { ...section, papers: [{ ...paper, isHandedOver: true }] } };
    const values = { to: 'jia', toOn: NOW.slice(0, 10) };
    const recordOf = (of: typeof facts, typed: Readonly<Record<string, string>>) =>
      filled(issueForm, of, { ...start, ...typed }, paper.id).records[0]?.value;
    expect(recordOf(handed, values)).toMatchObject({ handedOver: { to: 'jia', on: NOW.slice(0, 10) } });
    expect(recordOf(handed, {})).not.toHaveProperty('handedOver');
    const asked = (of: typeof facts) =>
      JSON.stringify(issueForm.parts({ facts: of, subject: paper.id, now: NOW, values: start }));
    expect(asked(handed)).toContain('签收单位');
    expect(asked(facts)).not.toContain('签收单位');
  });

  test('says so where more is ticked than the paper holds', () => {
    const parts = (values: Record<string, string>) =>
      JSON.stringify(issueForm.parts({ facts, subject: 'key-points-2026-w24', now: NOW, values }));
    expect(parts(start)).not.toContain('最多用3条，请去掉几条');
    const four = factsOf([
      matter('t1', 'jia', {
        printed: '2026-05-06',
        nodes: ['n1', 'n2', 'n3', 'n4'].map((id) => done(id, '2026-06-09')),
      }),
    ]);
    const values = { ...start, 'l.done.t1.n4': 'yes' };
    expect(
      JSON.stringify(issueForm.parts({ facts: four, subject: 'key-points-2026-w24', now: NOW, values })),
    ).toContain('勾了4条，最多用3条，请去掉几条');
  });

  test('registers a 催办单 as one event of its matter, with the next number and nothing typed', () => {
    const late = factsOf(
      [
        matter('t1', 'jia', { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-03' }] }),
        matter('t2', 'yi', { printed: '2026-05-06' }),
      ],
      {
        event: [
          {
            task: 't2',
            kind: '催办',
            on: '2026-05-20',
            no: '催办〔2026〕4号',
            text: '催办单。',
            submitted: '2026-05-20 10:00',
          },
        ],
      },
    );
    const form = filled(issueForm, late, {}, 'urge-t1-jia');
    expect(form.asks).toEqual(['on']);
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'tasks/2026/t1/urge-2026-06-12.yaml',
        {
          task: 't1',
          kind: '催办',
          on: '2026-06-12',
          no: '催办〔2026〕5号',
          text: '印发催办单：jia，t1，“n1”应于6月3日，逾期7个工作日。请于2026年6月17日前书面说明原因并报办理结果。',
          submitted: NOW,
        },
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('of several 催办单 of a day each has a number of its own', () => {
    const late = factsOf(
      ['jia', 'yi'].map((lead, n) =>
        matter(`t${String(n)}`, lead, { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-03' }] }),
      ),
    );
    const sheets = late.section?.urgeSheets ?? [];
    expect(sheets.map(({ no }) => no)).toEqual(['催办〔2026〕1号', '催办〔2026〕2号']);
    const numbers = sheets.flatMap(({ id }) =>
      filled(issueForm, late, {}, id).records.map(({ value }) => value),
    );
    expect(numbers).toMatchObject(sheets.map(({ no }) => ({ no })));
  });

  test('a draft that speaks of a finished matter is registered without a fault', () => {
    const facts = factsOf([
      matter('t1', 'jia', {
        printed: '2026-05-06',
        due: '2026-06-10',
        end: { claims: ['2026-06-09 10:00'], checks: ['2026-06-10 通过'] },
      }),
      matter('t2', 'yi'),
    ]);
    const told = facts.section?.papers.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines)) ?? [];
    expect(told.map(({ task }) => task)).toContain('t1');
    expect(facts.section?.matters.map(({ id }) => id)).not.toContain('t1');
    expect(filled(issueForm, facts, {}, 'weekly-2026-w24').errors).toEqual([]);
  });
});
