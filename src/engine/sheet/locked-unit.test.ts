import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { EditionUnit } from '#record/freeze/edition-unit.ts';
import { taskRecords, report } from '../testing/task-records.ts';
import { unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { scoreLocked } from './locked-unit.ts';
import { done, faultsOf, rowOf, withFrozen } from '../freeze/testing/frozen.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const frozen = (...records: Records[]) => withFrozen(worldLedger(UNITS, ...records), ['2026-05']);
const jia = (...records: Records[]) => rowOf(frozen(...records), '2026-05', 'jia');

describe('what is locked of a unit', () => {
  test('are its lines: nodes that count and that wait, results, plans, weeks, bonus, deductions', () => {
    const records: Records[] = [
      taskRecords(
        done('t1', 'jia', {
          level: '重大',
          nodes: [{ id: 'n1', due: '2026-05-12', claims: ['2026-05-15 10:00'] }],
        }),
        done('t2', 'yi', { nodes: [{ id: 'n1', unit: 'jia', due: '2026-05-11' }] }),
        done('t3', 'jia', { due: '2026-05-27', end: {} }),
        done('t4', 'jia', { due: '2026-05-13', end: {}, events: ['2026-05-08 暂缓办理'] }),
      ),
      { report: [report('2026-W20 jia 2026-05-15 11:00', ['t1', 't2', 't3'])] },
      {
        incoming: [
          {
            id: 'in1',
            kind: '批示肯定',
            title: '肯定',
            from: '市长',
            date: '2026-05-11',
            units: ['jia'],
            text: '好',
            submitted: '2026-05-11 10:00',
          },
        ],
        measure: [
          {
            id: 'm1',
            kind: '通报批评',
            unit: 'jia',
            task: 't1',
            on: '2026-05-18',
            basis: '第六条',
            text: '通报',
            approval: { by: 'zhuren', on: '2026-05-18', mode: '签批' },
            submitted: '2026-05-18 16:00',
          },
        ],
      },
    ];
    const row = jia(...records);
    expect(row).toMatchObject({
      unit: 'jia',
      name: 'jia',
      league: 'counties',
      order: 1,
      completion: [
        {
          task: 't1',
          class: '重大',
          role: 'lead',
          nodes: [
            { id: 'n1', state: 'finished', late: 3, c: '0.85' },
            { id: 'end', state: 'finished', late: 0, c: '1' },
          ],
        },
        { task: 't2', class: '一般', role: 'assist', nodes: [{ id: 'n1', state: 'open', late: 14, c: '0' }] },
        {
          task: 't3',
          class: '一般',
          role: 'lead',
          nodes: [{ id: 'end', state: 'waiting', late: 2, c: '0' }],
        },
        {
          task: 't4',
          class: '一般',
          role: 'lead',
          nodes: [{ id: 'end', state: 'suspended', late: 0, c: '0' }],
        },
      ],
      quality: [{ task: 't1', results: [{ result: '通过' }] }],
      plans: [
        { task: 't1', p: '1' },
        { task: 't3', p: '1' },
      ],
      weeks: [
        { week: '2026-W19', z: '0' },
        { week: '2026-W20', z: '1' },
        { week: '2026-W21', z: '0' },
        { week: '2026-W22', z: '0' },
      ],
      bonus: [{ kind: 'praise', points: '0.5' }],
      deductions: [{ kind: 'criticism', matter: 't1', points: '2' }],
      // A 60 × 1.5 × 0.925 ÷ 2, B 20, C1 10, C2 10 ÷ 4.
      result: {
        parts: { a: '41.63', b: '20', c1: '10', c2: '2.5' },
        base: '74.13',
        bonus: '0.5',
        deduction: '2',
        total: '72.63',
        matters: 1,
        falsified: 0,
      },
    });
    expect(EditionUnit.parse(row)).toEqual(row);
    expect(faultsOf(frozen(...records))).toEqual([]);
  });

  test('is of each line what the pages tell, with the records that it rests on', () => {
    const row = jia(
      taskRecords(
        done('t1', 'jia', { nodes: [{ id: 'n1', due: '2026-05-12', claims: ['2026-05-15 10:00'] }] }),
      ),
      { report: [report('2026-W20 jia 2026-05-15 11:00', ['t1'])] },
    );
    expect(row?.lights).toEqual({ done: 1 });
    expect(row?.completion?.[0]?.nodes[0]).toEqual({
      id: 'n1',
      state: 'finished',
      late: 3,
      c: '0.85',
      due: '2026-05-12',
      claim: { on: '2026-05-15', selfDeclared: true },
      accepted: { how: 'undrawn', on: '2026-06-08' },
      records: ['plan/0000.yaml', 'claim/0000.yaml'],
    });
    expect(row?.quality).toEqual([
      {
        task: 't1',
        results: [
          {
            result: '通过',
            node: 'end',
            kind: '核验',
            on: '2026-05-18',
            records: ['verification/0000.yaml', 'task/0000.yaml'],
          },
        ],
      },
    ]);
    expect(row?.plans).toEqual([
      {
        task: 't1',
        p: '1',
        late: 0,
        nth: 1,
        kind: 'first',
        start: '2026-05-06',
        due: '2026-05-08',
        met: { on: '2026-05-06', selfDeclared: true },
        records: ['task/0000.yaml', 'plan/0000.yaml'],
      },
    ]);
    expect(row?.weeks?.[1]).toEqual({
      week: '2026-W20',
      z: '1',
      day: '2026-05-15',
      state: 'on-time',
      completed: { at: '2026-05-15 11:00', selfDeclared: true },
      own: [{ task: 't1', due: '2026-05-12', overdue: true }],
      records: ['report/0000.yaml'],
    });
  });

  test('of a matter that may not be named are its figures alone, whatever of its records may be read', () => {
    const nodes = [{ id: 'n1', due: '2026-05-12', claims: ['2026-05-15 10:00'] }];
    const ledger = worldLedger(UNITS, taskRecords(done('t1', 'jia', { item: 'siren', nodes })), {
      report: [report('2026-W20 jia 2026-05-15 11:00', ['t1'])],
    });
    const hiding = (path: string) =>
      rowOf(
        withFrozen(ledger, ['2026-05'], (entry) => entry.path !== path),
        '2026-05',
        'jia',
      );
    const row = hiding('task/0000.yaml');
    expect(row?.completion).toEqual([
      {
        task: 'W1',
        class: '一般',
        role: 'lead',
        nodes: [
          { id: 'N1', state: 'finished', late: 3, c: '0.85' },
          { id: 'N2', state: 'finished', late: 0, c: '1' },
        ],
      },
    ]);
    expect([row?.quality, row?.plans]).toEqual([
      [{ task: 'W1', results: [{ result: '通过' }] }],
      [{ task: 'W1', p: '1' }],
    ]);
    expect(row?.weeks?.map(({ own, others }) => [own, others])).toContainEqual([[{ task: 'W1' }], undefined]);
    // Of a check whose record may not be read its result alone.
    expect(hiding('verification/0000.yaml')?.quality).toEqual([
      { task: 't1', results: [{ result: '通过' }] },
    ]);
    expect(hiding('none')?.completion?.[0]?.item).toBe('siren');
    // A day that only a withheld record tells is no fact of the week, nor of the acceptance.
    expect(hiding('report/0000.yaml')?.weeks?.[1]).toMatchObject({ z: '1', state: 'on-time' });
    expect(hiding('report/0000.yaml')?.weeks?.[1]?.completed).toBeUndefined();
    const [node] = hiding('claim/0000.yaml')?.completion?.[0]?.nodes ?? [];
    expect([node?.claim, node?.accepted]).toEqual([undefined, { how: 'undrawn' }]);
  });

  test('of a date that a withheld decision moved nothing is told, of one that all may read everything', () => {
    const nodes = [{ id: 'n1', due: '2026-05-12', claims: ['2026-05-20 10:00'] }];
    const rest = { task: 't1', kind: '暂缓办理' as const, on: '2026-05-08', text: '汛情' };
    const back = { ...rest, kind: '恢复' as const, on: '2026-05-13' };
    const approval = (on: string) => ({ by: 'zhuren', on, mode: '签批' as const });
    const event = [rest, back].map((one) => ({
      ...one,
      approval: approval(one.on),
      submitted: `${one.on} 10:00`,
    }));
    const ledger = worldLedger(UNITS, taskRecords(done('t1', 'jia', { nodes })), { event });
    const nodeIn = (hidden: string) =>
      rowOf(
        withFrozen(ledger, ['2026-05'], (entry) => entry.path !== hidden),
        '2026-05',
        'jia',
      )?.completion?.[0]?.nodes[0];
    expect(nodeIn('none')).toMatchObject({ id: 'n1', due: '2026-05-18', rested: true });
    expect([nodeIn('event/0001.yaml')?.due, nodeIn('event/0001.yaml')?.rested]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is no list that holds nothing, and no bonus where the rules have none', () => {
    const { bonus, deduction, ...rest } = RULES;
    expect([bonus, deduction]).toHaveLength(2);
    const row = jia({ rules: [rest] }, taskRecords(done('t1', 'jia')));
    expect(Object.keys(row ?? {})).toEqual([
      'unit',
      'name',
      'league',
      'order',
      'lights',
      'completion',
      'quality',
      'plans',
      'weeks',
      'result',
    ]);
    expect(Object.keys(row?.result ?? {})).toEqual(['parts', 'base', 'total', 'matters', 'falsified']);
  });
});

describe('what is locked by a scheme of marks', () => {
  const components = [{ id: 'd', name: '考评', source: 'assessed' as const, full: '100' }];
  const columns = [{ id: 'n', name: '办件数' }];
  const handicaps = [{ unit: 'jia', points: '5.5', why: '山区县' }];
  const { bonus, ...base } = RULES;
  const rules = { ...base, components, columns, handicaps };
  const assessment = (component: string, marks: { unit: string; mark?: string; why?: string }[]) => ({
    period: '2026-05',
    component,
    by: 'mishu',
    on: '2026-06-03',
    marks,
    submitted: '2026-06-03 16:00',
  });
  const ledger = () =>
    frozen(
      { rules: [rules] },
      {
        assessment: [
          assessment('d', [
            { unit: 'jia', mark: '95' },
            { unit: 'yi', why: '无回访' },
          ]),
          assessment('n', [{ unit: 'jia', mark: '1234.5' }]),
        ],
      },
    );

  test('are the marks given and the reasons of those that do not apply', () => {
    expect(rowOf(ledger(), '2026-05', 'jia')?.marks).toEqual([
      { component: 'd', mark: '95', by: 'mishu', on: '2026-06-03', record: 'assessment/0000.yaml' },
      { component: 'n', mark: '1234.5', by: 'mishu', on: '2026-06-03', record: 'assessment/0001.yaml' },
    ]);
    expect(rowOf(ledger(), '2026-05', 'yi')?.marks).toMatchObject([{ component: 'd', why: '无回访' }]);
  });

  test('are the points that a unit is given for its conditions, and what a limit cut', () => {
    expect(bonus).toBeDefined();
    expect(rowOf(ledger(), '2026-05', 'jia')?.result).toMatchObject({
      parts: { d: '95' },
      base: '95',
      handicap: '5.5',
      cut: '0.5',
      total: '100',
    });
    expect(rowOf(ledger(), '2026-05', 'yi')?.result).toEqual({
      parts: {},
      deduction: '0',
      matters: 0,
      falsified: 0,
    });
  });

  test('follow from themselves', () => {
    expect(faultsOf(ledger())).toEqual([]);
  });
});

describe('a score from locked inputs alone', () => {
  const locked = (change: Partial<EditionUnit>) => {
    const row = jia(taskRecords(done('t1', 'jia')));
    if (row === undefined) throw new Error('the period has the unit');
    return scoreLocked(RULES, '2026-05', { ...row, ...change });
  };
  const part = (id: string, change: Partial<EditionUnit>) => {
    const points = locked(change).parts.find(({ component }) => component.id === id)?.points;
    return points && exactText(points);
  };

  test('counts what was written of a matter once, the largest of its deductions', () => {
    const deductions: EditionUnit['deductions'] = [
      { kind: 'exposure', matter: 't1', points: '1' },
      { kind: 'criticism', matter: 't1', points: '2' },
      { kind: 'exposure', matter: 't2', points: '1' },
      { kind: 'criticism', matter: 't3', points: '2' },
      { kind: 'criticism', matter: 't3', points: '2' },
    ];
    const { deduction } = locked({ deductions });
    expect(deduction && exactText(deduction)).toBe('5');
  });

  test('takes a task’s quality as the mean of its results', () => {
    expect(part('b', { quality: [{ task: 't1', results: [{ result: '通过' }, { result: '退回' }] }] })).toBe(
      '15',
    );
  });

  test('leaves out what waits', () => {
    const line = { task: 't1', class: '一般', role: 'lead' as const };
    const open = { id: 'n1', state: 'open' as const, late: 9, c: '0' };
    const waiting = { id: 'end', state: 'waiting' as const, late: 2, c: '0' };
    const finished = { id: 'n2', state: 'finished' as const, late: 0, c: '1' };
    expect(part('a', { completion: [{ ...line, nodes: [finished, open, waiting] }] })).toBe('30');
    expect(locked({ completion: [{ ...line, nodes: [waiting] }] }).unranked).toBe('no-matters');
  });
});
