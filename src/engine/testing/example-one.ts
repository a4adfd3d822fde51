import { taskRecords, report, type TaskSpec } from './task-records.ts';
import { join, unit, type Records } from './office.ts';

/** The matters of 甲县 in May 2026. */
const MATTERS: readonly TaskSpec[] = [
  {
    id: 't1',
    lead: 'jia',
    level: '重大',
    printed: '2026-03-02',
    due: '2026-08-31',
    nodes: [
      { id: 'n1', due: '2026-05-08', claims: ['2026-05-08 10:00'], checks: ['2026-05-12 通过'] },
      { id: 'n2', due: '2026-05-22', claims: ['2026-05-22 10:00'], checks: ['2026-05-26 通过'] },
    ],
  },
  {
    id: 't2',
    lead: 'jia',
    level: '重点',
    printed: '2026-05-06',
    due: '2026-05-15',
    plan: '2026-05-09 11:00',
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 限期完善 核验 r1:2026-07-31'] },
  },
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-04-01',
    due: '2026-09-30',
    nodes: [{ id: 'n1', due: '2026-05-20', unit: 'jia', claims: ['2026-05-19 10:00'] }],
  },
  { id: 't4', lead: 'jia', printed: '2026-04-10', due: '2026-05-20', plan: '2026-04-13 10:00' },
  {
    id: 't5',
    lead: 'jia',
    printed: '2026-05-12',
    due: '2026-05-27',
    plan: '2026-05-13 11:00',
    end: { claims: ['2026-06-02 10:00'] },
  },
  {
    id: 't6',
    lead: 'jia',
    printed: '2026-02-02',
    due: '2026-03-20',
    end: { claims: ['2026-03-20 10:00'], checks: ['2026-03-24 通过', '2026-05-21 通过 回头看'] },
  },
];

const REST: Records = {
  unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
  report: [
    report('2026-W19 jia 2026-05-08 11:00', ['t1', 't2', 't4', 't5']),
    report('2026-W20 jia 2026-05-15 11:00', ['t1', 't2', 't3', 't4', 't5']),
    report('2026-W21 jia 2026-05-24 18:00', ['t1', 't3', 't4', 't5']),
    report('2026-W22 jia 2026-05-29 11:00', ['t1', 't4', 't5']),
  ],
  incoming: [
    {
      id: 'in1',
      kind: '批示肯定',
      title: '批示肯定清淤做法',
      from: '主任',
      date: '2026-05-11',
      units: ['jia'],
      text: '做得好',
      submitted: '2026-05-12 09:00',
    },
  ],
  measure: [
    {
      id: 'm1',
      kind: '通报批评',
      unit: 'jia',
      on: '2026-05-18',
      basis: '办法第六条',
      text: '通报',
      approval: { by: 'zhuren', on: '2026-05-18', mode: '签批' },
      submitted: '2026-05-18 16:00',
    },
  ],
  draw: [{ period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }],
};

/** The whole ledger of rules.md §12, example 1, and the number drawn for its month. `change` may narrow or alter the matters' records. */
export function exampleOne(change: (records: Records) => Records = (records) => records): Records {
  return join(REST, change(taskRecords(...MATTERS)));
}
