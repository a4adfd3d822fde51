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

  test('a matter that the door for minutes began is filled in, each unit with its limit, and holds beside its meeting', () => {
    const source = {
      key: '2026-06-12-office#1',
      kind: '办公会',
      text: '办公会第1项',
      meeting: '2026-06-12-office',
      decision: 1,
      incoming: null,
      clue: null,
    };
    const begun = {
      key: source.key,
      text: '6月12日会议第1项：清欠',
      source,
      values: {
        source: source.key,
        title: '清欠',
        requirement: '分头清欠',
        before: '1',
        lead: 'jia',
        due: '2026-10-30',
        'split.yi': 'yes',
        'due.yi': '2026-09-30',
        'noLater.yi': 'yes',
        'split.bing': 'yes',
      },
    };
    const { section } = facts;
    const register = section?.register;
    if (section === null || register === null || register === undefined) throw new Error('no register');
    const own = {
      ...facts,
      records: [
        ...facts.records,
        {
          kind: 'meeting' as const,
          path: 'meetings/2026/2026-06-12-office.yaml',
          names: { year: '2026', date: '2026-06-12', slug: 'office' },
          value: { ...meeting, id: '2026-06-12-office', date: '2026-06-12', submitted: NOW },
        },
      ],
      section: { ...section, register: { ...register, sources: [source], begun: [begun] } },
    };
    expect(registerForm.subjects(own, NOW).map(({ id }) => id)).toEqual(['new', begun.key]);
    // One choice is left to whoever registers: how urgent it is.
    const form = filled(registerForm, own, { class: '一般' }, begun.key);
    expect(form.errors).toEqual([]);
    expect(form.records.map(({ value }) => value)).toMatchObject([
      {
        id: 't2026-009',
        lead: 'jia',
        due: '2026-10-30',
        source: { meeting: '2026-06-12-office', decision: 1 },
      },
      { id: 't2026-009-yi', lead: 'yi', due: '2026-09-30', dueNoLater: true, parent: 't2026-009' },
      { id: 't2026-009-bing', lead: 'bing', due: '2026-10-30', parent: 't2026-009' },
    ]);
    expect(form.records[2]?.value).not.toHaveProperty('dueNoLater');
    expect(form.asks.filter((key) => key.startsWith('due.') || key.startsWith('noLater.'))).toEqual([
      'due.yi',
      'noLater.yi',
      'due.bing',
    ]);
  });
});
