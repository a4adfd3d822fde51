import { describe, expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { report, taskRecords } from '#engine/testing/task-records.ts';
import { gridForm } from '#form/forms/section/grid.ts';
import { lateSectionForms } from '#form/forms/section/late-section-forms.ts';
import { sectionForms } from '#form/forms/section/section-forms.ts';
import { formFacts } from '../form-facts.ts';
import { placedWorld } from '../testing/placed-world.ts';
import { factsOf, filled, matter, NOW, units, waitingPlan } from '../testing/section-filling.ts';

describe('本周代录', () => {
  const specs = [
    matter('t1', 'bing', { printed: '2026-05-06', nodes: [{ id: 'n1', due: '2026-06-12' }] }),
    matter('t2', 'bing', { printed: '2026-05-06' }),
    matter('t3', 'jia', { printed: '2026-05-06' }),
  ];
  const onBehalf = { receivedAt: NOW, channel: '当面', enteredBy: 'mishu' };

  test('makes one report a unit of the lines and ticks, entered on its behalf', () => {
    const form = filled(gridForm, factsOf(specs), {
      'g.bing.t1.text': '已完成试车',
      'g.bing.t1.done.n1': 'yes',
      'g.bing.others': 'yes',
    });
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'reports/2026-W24/bing.yaml',
        {
          unit: 'bing',
          week: '2026-W24',
          others: '无变化',
          matters: [{ task: 't1', text: '已完成试车', claims: [{ node: 'n1', text: '已完成试车' }] }],
          submitted: NOW,
          onBehalf,
        },
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('leaves alone what nothing was said of, and supplements what was entered before', () => {
    expect(filled(gridForm, factsOf(specs), {}).records).toEqual([]);
    const again = factsOf(specs, { report: [report('2026-W24 bing 2026-06-12 09:10')] });
    const form = filled(gridForm, again, { 'g.bing.t2.text': '已报批' });
    expect(form.records.map(({ path }) => path)).toEqual(['reports/2026-W24/bing-2.yaml']);
    expect(form.errors).toEqual([]);
  });
});

test('the section’s forms stand on its page inside the system alone, and know of nothing that a public reader may not', () => {
  const records = join({ unit: units }, taskRecords(matter('t1', 'jia', waitingPlan)));
  const facts = (profile: 'public' | 'internal', of: string) =>
    formFacts(placedWorld(NOW, records, profile), of);
  expect(facts('public', 'mishu').section).toBeNull();
  expect(facts('internal', 'jia').section).toBeNull();
  expect(facts('public', 'jia').enterers).toEqual([]);
  expect(facts('internal', 'mishu').section?.plans.map(({ task }) => task)).toEqual(['t1']);
});

test('where nothing waits each form says so, and asks nothing', () => {
  const facts = factsOf([]);
  const open = [...sectionForms, ...lateSectionForms]
    .filter((form) => form.subjects(facts, NOW).length > 0)
    .map(({ name }) => name);
  // A week to come may be paused, though nothing waits.
  expect(open).toEqual(['register', 'event', 'clue', 'incoming', 'issue']);
});
