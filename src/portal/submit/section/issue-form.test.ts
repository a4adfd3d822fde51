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
  test('offers the papers of the week, each begun with what is proposed', () => {
    expect(issueForm.subjects(facts, NOW).map(({ id }) => id)).toEqual([
      'weekly-2026-w24',
      'key-points-2026-w24',
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
});
