import { describe, expect, test } from 'vitest';
import { registerForm } from '#form/forms/section/register.ts';
import { factsOf, filled, matter, NOW, textsOf } from '../testing/section-filling.ts';

describe('立项下达', () => {
  const meeting = {
    id: '2026-06-11-office',
    kind: '办公会',
    title: '办公会',
    date: '2026-06-11',
    decisions: [
      { no: 1, text: '清欠易地建设费。' },
      { no: 2, text: '抓好调研。', notListed: '原则性要求' },
    ],
    submitted: '2026-06-11 17:00',
  };
  const facts = factsOf([matter('t2026-007', 'jia')], { meeting: [meeting] });
  const values = {
    source: '2026-06-11-office#1',
    title: '清欠',
    requirement: '年内清完',
    class: '一般',
    lead: 'jia',
    due: '2026-10-30',
  };

  test('numbers the matter, names where it comes from, and its leader', () => {
    const form = filled(registerForm, facts, { ...values, noLater: 'yes' });
    expect(facts.section?.register?.sources.map(({ key }) => key)).toEqual(['2026-06-11-office#1']);
    expect(textsOf(form)).toEqual([
      [
        'tasks/2026/t2026-008/task.yaml',
        'id: t2026-008\ntitle: 清欠\nrequirement: 年内清完\nkind: 日常督办\nsource:\n  kind: 办公会\n' +
          '  meeting: 2026-06-11-office\n  decision: 1\nclass: 一般\nlead: jia\nleadOfficial: fenguan\nnotice:\n' +
          `  no: 督办〔2026〕t2026-008号\n  printed: 2026-06-12\ndue: 2026-10-30\ndueNoLater: true\nsubmitted: ${NOW}\n`,
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('a matter for several units is a dossier for each, with one parent and one notice', () => {
    const form = filled(registerForm, facts, {
      ...values,
      measure: '万元',
      amount: '500',
      'split.yi': 'yes',
      'amount.yi': '200',
      'split.bing': 'yes',
      'amount.bing': '300',
    });
    const all = form.records.map(({ value }) => value);
    expect(all).toMatchObject([
      { id: 't2026-008', lead: 'jia', goal: { measure: '万元', amount: '500' } },
      { id: 't2026-008-yi', title: '清欠（yi）', parent: 't2026-008', lead: 'yi', goal: { amount: '200' } },
      { id: 't2026-008-bing', parent: 't2026-008', lead: 'bing', goal: { amount: '300' } },
    ]);
    const noticeOf = (value: object) => JSON.stringify(Reflect.get(value, 'notice'));
    expect(new Set(all.map(noticeOf)).size).toBe(1);
    expect(form.errors).toEqual([]);
  });

  test('a second one of the day goes on from the number of the first', () => {
    const form = filled(registerForm, facts, { ...values, before: '1' });
    expect(form.records[0]?.value).toMatchObject({
      id: 't2026-009',
      notice: { no: '督办〔2026〕t2026-009号' },
    });
  });

  test('what is left out is told at its field', () => {
    const { errors } = filled(registerForm, facts, { ...values, title: '', due: '' });
    expect(errors.map(({ key }) => key)).toEqual(['title', 'due']);
  });
});
