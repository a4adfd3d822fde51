import { describe, expect, test } from 'vitest';
import { taskRecords, type NodeSpec, type TaskSpec } from '../testing/task-records.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { monthWork } from './month-work.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi')] };
const NODE = { id: 'n1', due: '2026-05-20' };
const matter = (acts: Partial<NodeSpec> = {}, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes: [{ ...NODE, ...acts }],
  ...more,
});
const work = (month: string, specs: readonly TaskSpec[], of = 'jia', asOf = '2026-08-31 18:00') =>
  monthWork(world(asOf, UNITS, taskRecords(...specs)), of, month);
const done = (...args: Parameters<typeof work>) =>
  work(...args).done.map(({ node, claim, waits }) => `${node} ${claim.received}${waits ? ' 待核' : ''}`);
const next = (...args: Parameters<typeof work>) =>
  work(...args).next.map(({ node, due }) => `${node} ${due}`);

describe('what was done in a month', () => {
  test('is what the unit claimed in it', () => {
    const spec = matter({ claims: ['2026-05-18 10:00'], checks: ['2026-05-21'] });
    expect(done('2026-05', [spec])).toEqual(['n1 2026-05-18 10:00']);
    expect([done('2026-04', [spec]), done('2026-06', [spec]), done('2026-05', [spec], 'yi')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('is what was claimed before and accepted in it', () => {
    const spec = matter({ claims: ['2026-05-29 10:00'], checks: ['2026-06-03'] });
    expect(done('2026-06', [spec])).toEqual(['n1 2026-05-29 10:00']);
    expect(done('2026-07', [spec])).toEqual([]);
  });

  test('waits for an answer until a check or the close', () => {
    const spec = matter({ claims: ['2026-05-29 10:00'] });
    expect(done('2026-05', [spec], 'jia', '2026-06-08 23:59')).toEqual(['n1 2026-05-29 10:00 待核']);
    expect(done('2026-05', [spec], 'jia', '2026-06-09 00:00')).toEqual(['n1 2026-05-29 10:00']);
    const checked = matter({ claims: ['2026-05-29 10:00'], checks: ['2026-06-03'] });
    expect(done('2026-05', [checked], 'jia', '2026-06-04 10:00')).toEqual(['n1 2026-05-29 10:00']);
  });

  test('is not what was refused, nor a claim repeated while the first lies there', () => {
    const refused = matter({ claims: ['2026-05-18 10:00'], checks: ['2026-05-21 退回'] });
    expect(done('2026-05', [refused])).toEqual([]);
    const again = matter({ claims: ['2026-05-18 10:00', '2026-05-22 10:00'], checks: ['2026-05-21 退回'] });
    expect(done('2026-05', [again])).toEqual(['n1 2026-05-22 10:00']);
    expect(done('2026-05', [matter({ claims: ['2026-05-18 10:00', '2026-05-19 10:00'] })])).toEqual([
      'n1 2026-05-18 10:00',
    ]);
  });

  test('is once the whole matter, which ends all its nodes, and a step that is not assessed', () => {
    const claims = ['2026-05-18 10:00'];
    expect(done('2026-05', [matter({}, { end: { claims } })])).toEqual(['end 2026-05-18 10:00']);
    expect(done('2026-05', [matter({ claims: [...claims, '2026-05-19 10:00'] }, { assessed: [] })])).toEqual([
      'n1 2026-05-18 10:00',
    ]);
  });

  test('stands in the order in which it came in', () => {
    const nodes = [
      { ...NODE, claims: ['2026-05-19 10:00'] },
      { id: 'n2', due: '2026-05-21', claims: ['2026-05-18 10:00'] },
    ];
    expect(done('2026-05', [matter({}, { nodes })])).toEqual(['n2 2026-05-18 10:00', 'n1 2026-05-19 10:00']);
  });
});

describe('what falls due next', () => {
  test('is what is due from the first to the last day of the month after', () => {
    const on = (due: string) => next('2026-05', [matter({ due })]);
    expect([on('2026-05-29'), on('2026-06-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      [],
      ['n1 2026-06-01'],
      ['n1 2026-06-30'],
      [],
    ]);
  });

  test('is not what was claimed by the end of the month; a later claim leaves it', () => {
    const due = '2026-06-10';
    expect(next('2026-05', [matter({ due, claims: ['2026-05-31 23:00'] })])).toEqual([]);
    expect(next('2026-05', [matter({ due, claims: ['2026-06-01 08:00'] })])).toEqual(['n1 2026-06-10']);
  });

  test('is a step that is not assessed too, unless it or the matter was claimed', () => {
    const step = (acts: Partial<NodeSpec>, more: Partial<TaskSpec> = {}) =>
      next('2026-05', [matter({ due: '2026-06-10', ...acts }, { assessed: [], ...more })]);
    expect(step({})).toEqual(['n1 2026-06-10']);
    expect(step({ claims: ['2026-05-20 10:00'] })).toEqual([]);
    expect(step({}, { end: { claims: ['2026-05-20 10:00'] } })).toEqual([]);
  });

  test('is nobody else’s, and nothing of a matter withdrawn', () => {
    const due = '2026-06-10';
    expect(next('2026-05', [matter({ due })], 'yi')).toEqual([]);
    expect(next('2026-05', [matter({ due }, { events: ['2026-05-20 撤销督办'] })])).toEqual([]);
  });

  test('stands by day, by matter, by node', () => {
    const nodes = ['n2', 'n1'].map((id) => ({ id, due: '2026-06-10' }));
    const specs = [
      matter({}, { id: 'b', nodes }),
      matter({}, { id: 'a', nodes: [{ id: 'n9', due: '2026-06-09' }] }),
    ];
    expect(next('2026-05', specs)).toEqual(['n9 2026-06-09', 'n1 2026-06-10', 'n2 2026-06-10']);
  });
});

test('a month that runs is seen from the moment', () => {
  const spec = matter({ claims: ['2026-05-18 10:00'] });
  expect(done('2026-05', [spec], 'jia', '2026-05-18 09:59')).toEqual([]);
  expect(done('2026-05', [spec], 'jia', '2026-05-18 10:00')).toEqual(['n1 2026-05-18 10:00 待核']);
});
