import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { join, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowIn } from './testing/reported.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18' };
const measure = (id: string, unit: string, on: string, submitted: string, task?: string) => ({
  id,
  kind: '通报批评',
  unit,
  on,
  basis: '第六条',
  text: '通报',
  approval: { by: 'zhuren', on, mode: '会议' as const },
  submitted: `${submitted} 10:00`,
  ...(task === undefined ? {} : { task }),
});
const honour = (id: string, level: string, on: string, received: string) => ({
  id,
  units: ['jia'],
  experience: 'x',
  level,
  title: id,
  by: '市政府',
  on,
  received: `${received} 10:00`,
});
const paper = { units: ['jia'], title: '来件', from: '电视台', text: '来件' };
const MERITS = join(
  taskRecords(
    { ...SPEC, due: '2026-05-20', end: { claims: ['2026-05-18 10:00'], checks: ['2026-05-20 弄虚作假'] } },
    { ...SPEC, id: 't2' },
  ),
  {
    honours: [
      {
        honours: [
          honour('h1', '市级', '2026-04-09', '2026-04-10'),
          honour('h2', '省级', '2026-05-09', '2026-05-10'),
        ],
      },
    ],
    incoming: [
      {
        ...paper,
        id: 'x1',
        kind: '媒体曝光',
        date: '2026-05-11',
        verdict: { result: '部分属实', on: '2026-05-19', by: 'mishu' },
        submitted: '2026-05-12 09:00',
      },
      {
        ...paper,
        id: 'p1',
        kind: '批示肯定',
        date: '2026-05-12',
        task: 't2',
        submitted: '2026-05-13 10:00',
        onBehalf: { receivedAt: '2026-05-12 16:00', channel: '纸质', enteredBy: 'mishu' },
      },
    ],
    measure: [
      measure('m0', 'yi', '2026-05-04', '2026-05-06'),
      measure('m1', 'jia', '2026-05-13', '2026-05-14', 't2'),
    ],
  },
);
const reported = (...hidden: readonly string[]) => rowIn(MERITS, { hidden });

const COMMENDED = {
  kind: '省级',
  points: '1',
  before: '2',
  honour: 'h2',
  on: '2026-05-09',
  received: { on: '2026-05-10' },
  record: 'honours/0000.yaml',
};
const PRAISED = {
  kind: 'praise',
  points: '0.5',
  on: '2026-05-12',
  received: { on: '2026-05-12', entered: '2026-05-13' },
  record: 'incoming/0001.yaml',
};
const CRITICISED = {
  kind: 'criticism',
  matter: 't2',
  points: '2',
  on: '2026-05-13',
  record: 'measure/0001.yaml',
};
const EXPOSED = {
  kind: 'exposure',
  matter: 'x1',
  points: '1',
  on: '2026-05-19',
  verdict: '部分属实',
  record: 'incoming/0000.yaml',
};
const FALSIFIED = {
  kind: 'falsified',
  matter: 't1',
  points: '5',
  on: '2026-05-20',
  check: '核验',
  record: 'verification/0000.yaml',
};

describe('a ground for the bonus', () => {
  test('tells its days and its record, and what a lower level had earned', () => {
    expect(reported().bonus).toEqual([COMMENDED, PRAISED]);
  });

  test('whose record or matter is withheld is its kind and points, behind the others', () => {
    const praise = { kind: 'praise', points: '0.5' };
    expect(reported('honours/0000.yaml').bonus).toEqual([PRAISED, { kind: '省级', points: '1' }]);
    expect(reported('incoming/0001.yaml').bonus).toEqual([COMMENDED, praise]);
    expect(reported('task/0001.yaml').bonus).toEqual([COMMENDED, praise]);
    expect(reported('task/0000.yaml').bonus).toEqual([COMMENDED, PRAISED]);
  });
});

describe('a ground for the deduction', () => {
  test('tells its day, the verdict or the check that found it, and its record', () => {
    expect(reported().deductions).toEqual([CRITICISED, EXPOSED, FALSIFIED]);
  });

  test('whose record or matter is withheld is its kind and points', () => {
    expect(reported('measure/0001.yaml').deductions?.[0]).toEqual({
      kind: 'criticism',
      matter: 't2',
      points: '2',
    });
    expect(reported('verification/0000.yaml').deductions?.[2]).toEqual({
      kind: 'falsified',
      matter: 't1',
      points: '5',
    });
    expect(reported('incoming/0000.yaml').deductions).toEqual([
      CRITICISED,
      FALSIFIED,
      { kind: 'exposure', matter: 'W1', points: '1' },
    ]);
    expect(reported('task/0001.yaml').deductions).toEqual([
      EXPOSED,
      FALSIFIED,
      { kind: 'criticism', matter: 'W1', points: '2' },
    ]);
  });
});

describe('a check', () => {
  test('tells its day, its node and the records of both', () => {
    const records = ['verification/0000.yaml', 'task/0000.yaml'];
    const result = { result: '弄虚作假', node: 'end', kind: '核验', on: '2026-05-20', records };
    expect(reported().quality).toEqual([{ task: 't1', results: [result] }]);
  });

  test('that is withheld, or of a withheld matter, is its result; a node of a withheld plan has no name', () => {
    const alone = [{ result: '弄虚作假' }];
    expect(reported('verification/0000.yaml').quality).toEqual([{ task: 't1', results: alone }]);
    expect(reported('task/0000.yaml').quality).toEqual([{ task: 'W1', results: alone }]);
    const n1 = { id: 'n1', due: '2026-05-20', claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };
    const records = taskRecords({ ...SPEC, nodes: [n1] });
    expect(rowIn(records, { hidden: ['plan/0000.yaml'] }).quality?.[0]?.results).toEqual([
      { result: '通过', node: 'N0', kind: '核验', on: '2026-05-22', records: ['verification/0000.yaml'] },
    ]);
  });
});

test('a mark tells who gave it and when it was entered for them; withheld, its value alone', () => {
  const components = ['d', 'm'].map((id) => ({ id, name: id, source: 'assessed' as const, full: '50' }));
  const rules = { ...RULES, tasks: undefined, plans: undefined, weekly: undefined, components };
  const sheet = (component: string, by: string, marks: { unit: string; mark?: string; why?: string }[]) => ({
    period: '2026-05',
    component,
    by,
    on: '2026-06-02',
    marks,
    submitted: '2026-06-03 10:00',
  });
  const onBehalf = { receivedAt: '2026-06-02 10:00', channel: '纸质' as const, enteredBy: 'mishu' };
  const records: Records = {
    assessment: [
      sheet('d', 'jijian', [{ unit: 'jia', mark: '45' }]),
      { ...sheet('m', 'mishu', [{ unit: 'jia', why: '无回访' }]), onBehalf },
    ],
  };
  const m = {
    component: 'm',
    why: '无回访',
    by: 'mishu',
    on: '2026-06-02',
    entered: '2026-06-03',
    record: 'assessment/0001.yaml',
  };
  expect(rowIn(records, { rules }).marks).toEqual([
    { component: 'd', mark: '45', by: 'jijian', on: '2026-06-02', record: 'assessment/0000.yaml' },
    m,
  ]);
  const hidden = ['assessment/0000.yaml'];
  expect(rowIn(records, { rules, hidden }).marks).toEqual([{ component: 'd', mark: '45' }, m]);
});
