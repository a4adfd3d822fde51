import { expect, test } from 'vitest';
import { join, unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { goalsPaper, goalYears } from './annual-goals.ts';
import { draftParts } from './papers.ts';

const units = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('mishu', '不参评', 9)] };
const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-01-19',
  due: '2026-11-27',
  ...more,
});

/** Matters of the year's meeting by the item that set them; `of` names the parent of a part. */
const goals = (
  specs: readonly (TaskSpec & { readonly item?: string; readonly of?: string })[],
  items: Record<string, number>,
): Records => {
  const records = taskRecords(...specs);
  return {
    ...records,
    task: (records.task ?? []).map((task) => {
      const parent = specs.find(({ id }) => id === task.id)?.of;
      const decision = items[task.id];
      return decision === undefined
        ? task
        : {
            ...task,
            source: { kind: '年度工作会议', meeting: '2026-01-15-annual', decision },
            ...(parent === undefined ? {} : { parent }),
          };
    }),
    meeting: [
      {
        id: '2026-01-15-annual',
        kind: '年度工作会议',
        title: '全市民防工作会议',
        date: '2026-01-15',
        document: '望民防〔2026〕1号',
        decisions: [1, 2, 3].map((no) => ({ no, text: '事项' })),
        submitted: '2026-01-15 16:00',
      },
    ],
  };
};
const RECORDS = goals(
  [
    matter('t1', 'jia', { nodes: [{ id: 'n1', due: '2026-06-03' }] }),
    matter('t2', 'jia', { plan: null }),
    { ...matter('t2-yi', 'yi'), of: 't2' },
    matter('t3', 'yi'),
    matter('t4', 'yi', { events: ['2026-02-02 撤销督办'] }),
  ],
  { t1: 2, t2: 1, 't2-yi': 1, t4: 3 },
);
const paperAt = (asOf: string) => goalsPaper(world(asOf, join(units, RECORDS)), 2026);

test('a year’s goals stand by the items of the meeting, a part with the matter that it was laid off from, others not at all', () => {
  const { goals: part, meetings } = paperAt('2026-06-12 15:00');
  expect(meetings.map(({ value }) => value.document)).toEqual(['望民防〔2026〕1号']);
  expect(part.lines.map(({ id, fact }) => [id.task, fact.parts.map((one) => one.id)])).toEqual([
    ['t2', ['t2-yi']],
    ['t1', []],
  ]);
});

test('a matter is a goal until the day on which it was withdrawn', () => {
  expect(paperAt('2026-02-01 15:00').goals.lines.map(({ id }) => id.task)).toContain('t4');
  expect(paperAt('2026-02-02 08:00').goals.lines.map(({ id }) => id.task)).not.toContain('t4');
});

test('its steps are those of the filed plan by their days; before one is filed there are none', () => {
  const steps = (asOf: string) =>
    paperAt(asOf)
      .goals.lines.find(({ id }) => id.task === 't1')
      ?.fact.steps.map(({ due }) => due);
  expect(steps('2026-01-19 16:59')).toEqual([]);
  expect(steps('2026-06-12 15:00')).toEqual(['2026-06-03', '2026-11-27']);
});

test('an edition may choose among them, and only of a year that has some', () => {
  const context = world('2026-06-12 15:00', join(units, RECORDS));
  expect(goalYears(context)).toEqual([2026]);
  expect(
    draftParts(context, { kind: '任务分解表', year: 2026 })?.map(({ part, lines }) => [part, lines.length]),
  ).toEqual([['goals', 2]]);
  expect(draftParts(context, { kind: '任务分解表' })).toBeUndefined();
});
