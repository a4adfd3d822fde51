import { describe, expect, test } from 'vitest';
import { join, unit, world, type Records } from '../testing/office.ts';
import { report, taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { keyPointsPaper } from './key-points.ts';
import { draftParts } from './papers.ts';
import { weeklyPaper, type WeeklyPaper } from './weekly.ts';

const units = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('mishu', '不参评', 9)] };
const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-05-06',
  due: '2026-11-27',
  ...more,
});
const SPECS = [
  matter('t1', 'jia', {
    level: '重点',
    nodes: [
      { id: 'n1', due: '2026-06-03' },
      { id: 'n2', due: '2026-06-18' },
    ],
  }),
  matter('t2', 'yi', {
    nodes: [
      { id: 'n1', due: '2026-06-12', claims: ['2026-06-09 10:00'], checks: ['2026-06-11 通过'] },
      { id: 'n2', due: '2026-06-26', claims: ['2026-06-10 10:00'] },
    ],
  }),
  matter('t3', 'jia', { printed: '2026-06-10', due: '2026-08-31', plan: '2026-06-11 09:00' }),
];
const weekOf = (asOf: string, more: Records = {}, specs = SPECS): WeeklyPaper => {
  const paper = weeklyPaper(world(asOf, join(units, taskRecords(...specs), more)), '2026-W24');
  if (paper === undefined) throw new Error('the week has a report day');
  return paper;
};

describe('the weekly paper', () => {
  const paper = weekOf('2026-06-12 15:00');

  test('has all that is late, and lets nobody choose from it', () => {
    expect(paper.overdue.map(({ dossier, unit: who, duty }) => [dossier.id, who, duty.subject])).toEqual([
      ['t1', 'jia', 'n1'],
    ]);
    expect([paper.decide, paper.done].map(({ part }) => part)).toEqual(['decide', 'done']);
  });

  test('names what was given in the week, and no notice that is void', () => {
    const given = (specs: readonly TaskSpec[]) =>
      weekOf('2026-06-12 15:00', {}, [...specs]).notices.map((same) => same.map(({ id }) => id));
    const spoilt = matter('t4', 'jia', { printed: '2026-06-10', events: ['2026-06-11 通知单作废'] });
    expect(given(SPECS)).toEqual([['t3']]);
    expect(given([...SPECS, spoilt])).toEqual([['t3']]);
  });

  test('offers what was checked in the week before what waits, each by matter and node', () => {
    expect(paper.done.lines.map(({ id }) => [id.task, id.of])).toEqual([
      ['t2', 'n1'],
      ['t2', 'n2'],
    ]);
    expect(paper.done.lines.map(({ fact: [first] }) => [first.on, first.waits])).toEqual([
      ['2026-06-11', false],
      ['2026-06-10', true],
    ]);
  });

  test('has what falls due in the week after, and the notices of the week', () => {
    expect(paper.due.map(({ duty }) => duty.subject)).toEqual(['n2']);
    expect(paper.notices.map((same) => same.map(({ id }) => id))).toEqual([['t3']]);
    expect([paper.from, paper.to, paper.number]).toEqual(['2026-06-08', '2026-06-12', 1]);
  });

  test('asks leaders for what units asked in their reports, by class, and for what waits for their consent', () => {
    const asked = report('2026-W24 jia 2026-06-12 09:10', ['t1', 't3']);
    const matters = (asked.matters ?? []).map((line) => ({ ...line, problem: `${line.task}的用地请协调` }));
    const change = matter('t4', 'yi', {
      nodes: [{ id: 'n1', due: '2026-06-30' }],
      changes: [{ asked: '2026-06-11 10:00', dates: { n1: '2026-07-10' } }],
    });
    const { decide } = weekOf('2026-06-12 15:00', { report: [{ ...asked, matters }] }, [...SPECS, change]);
    expect(decide.lines.map(({ id }) => [id.task, id.of])).toEqual([
      ['t1', 'jia'],
      ['t3', 'jia'],
      ['t4', 'v2'],
    ]);
    const last = weekOf('2026-06-12 15:00', { report: [{ ...asked, matters, week: '2026-W23' }] });
    expect(last.decide.lines).toEqual([]);
  });

  test('knows nothing of what came in after its moment', () => {
    const before = weekOf('2026-06-10 08:30');
    expect(before.done.lines.map(({ id, fact: [first] }) => [id.of, first.on, first.waits])).toEqual([
      ['n1', '2026-06-09', true],
    ]);
    expect(before.notices).toEqual([]);
  });

  test('is counted among those issued in its year', () => {
    const issued = ['2026-W22', '2026-W23', '2026-W25'].map((week) => ({
      id: week.toLowerCase(),
      kind: '周报' as const,
      week,
      on: '2026-06-05',
      submitted: '2026-06-05 16:00',
    }));
    expect(weekOf('2026-06-12 15:00', { issued }).number).toBe(3);
  });
});

test('the same step of a matter laid on several units is one line, a demand of a check its own', () => {
  const done = { due: '2026-06-12', claims: ['2026-06-09 10:00'], checks: ['2026-06-11 通过'] };
  const parts = [
    matter('p1-jia', 'jia', { nodes: [{ id: 'n1', ...done }] }),
    matter('p1-yi', 'yi', { nodes: [{ id: 'n1', ...done }] }),
  ];
  const records = taskRecords(matter('p1', 'mishu'), ...parts);
  const task = (records.task ?? []).map((one) => (one.id === 'p1' ? one : { ...one, parent: 'p1' }));
  const paper = weeklyPaper(world('2026-06-12 15:00', join(units, { ...records, task })), '2026-W24');
  expect(paper?.done.lines.map(({ id, fact }) => [id.task, id.of, fact.map(({ unit: who }) => who)])).toEqual(
    [['p1', 'each-n1', ['jia', 'yi']]],
  );
});

test('the key points quote what the chief wrote on the paper of their week, and offer the five latest', () => {
  const late = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    matter(`t-${id}`, 'jia', { nodes: [{ id: 'n1', due: '2026-06-03' }] }),
  );
  const issued = (week: string) => ({
    id: `${week.toLowerCase()}-zhoubao`,
    kind: '周报' as const,
    week,
    on: '2026-06-12',
    submitted: '2026-06-12 16:00',
  });
  const reading = (id: string, opinion: string) => ({
    issued: id,
    result: '同意' as const,
    opinion,
    decision: { by: 'zhuren', on: '2026-06-15', mode: '签批' as const },
    submitted: '2026-06-15 08:00',
  });
  const context = world(
    '2026-06-15 08:30',
    join(units, taskRecords(...late), {
      issued: [issued('2026-W24'), issued('2026-W23')],
      reading: [reading('2026-w24-zhoubao', '抓紧。'), reading('2026-w23-zhoubao', '已阅。')],
    }),
  );
  const paper = keyPointsPaper(context, '2026-W24');
  expect(paper?.remarks.lines.map(({ id }) => id.of)).toEqual(['2026-w24-zhoubao']);
  expect([paper?.meeting, paper?.late.lines.length, paper?.late.most]).toEqual(['2026-06-15', 6, 5]);
  expect(draftParts(context, { kind: '要点', week: '2026-W24' })?.map(({ part }) => part)).toEqual([
    'remark',
    'decide',
    'late',
    'done',
  ]);
  expect(draftParts(context, { kind: '月度通报' })).toBeUndefined();
});
