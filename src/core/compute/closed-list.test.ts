import { describe, expect, test } from 'vitest';
import { sampleOf } from './sampling.ts';
import { closedList } from './closed-list.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const matter = (
  id: string,
  lead: string,
  nodes: readonly NodeSpec[],
  more: Partial<MatterSpec> = {},
): MatterSpec => ({
  id,
  lead,
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes,
  ...more,
});
const node = (id: string, day: string): NodeSpec => ({ id, due: day, claims: [`${day} 10:00`] });

test('a month’s list stands in the order of the claims’ ids, from the first claim on', () => {
  const reported = {
    unit: 'jia',
    week: '2026-W20',
    submitted: '2026-05-15 10:00',
    matters: [{ task: 'a', text: '进展', claims: [{ node: 'n1', text: '已完成' }] }],
  };
  const given = matters([
    matter('a', 'jia', [{ id: 'n1', due: '2026-05-15' }]),
    matter('b', 'yi', [node('n2', '2026-05-15'), node('n1', '2026-05-14')], {
      end: { claims: ['2026-05-15 10:00'] },
    }),
    matter('c', 'yi', [node('n1', '2026-05-15')], { level: '重大' }),
  ]);
  const list = (asOf: string, month: string) =>
    closedList(world(asOf, UNITS, given, { report: [reported] }), month);
  expect(list('2026-05-15 10:00', '2026-05')).toEqual([
    'claim/0000.yaml#b/n2',
    'claim/0001.yaml#b/n1',
    'report/0000.yaml#a/n1',
  ]);
  expect(list('2026-05-15 09:59', '2026-05')).toEqual(['claim/0001.yaml#b/n1']);
  expect(list('2026-06-30 24:00', '2026-06')).toEqual([]);
});

describe('the list is closed at the draw', () => {
  const many = matter(
    'many',
    'yi',
    ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15')),
  );
  const entered = (submitted: string): Records => ({
    claim: [
      {
        task: 'm',
        unit: 'jia',
        nodes: [{ node: 'n1', text: '已完成' }],
        submitted,
        onBehalf: { receivedAt: '2026-05-15 10:00', channel: '纸质', enteredBy: 'mishu' },
      },
    ],
  });
  const base = matters([matter('m', 'jia', [{ id: 'n1', due: '2026-05-15' }]), many]);
  const draw: Records = {
    draw: [{ month: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }],
  };

  test('what is typed later, though received in the month, falls under the next draw', () => {
    const before = world('2026-08-31 24:00', UNITS, base, draw, entered('2026-06-01 10:00'));
    const after = world('2026-08-31 24:00', UNITS, base, draw, entered('2026-06-01 10:01'));
    expect([closedList(before, '2026-05').length, closedList(before, '2026-06').length]).toEqual([5, 0]);
    expect([closedList(after, '2026-05').length, closedList(after, '2026-06').length]).toEqual([4, 1]);
    const without = world('2026-08-31 24:00', UNITS, base, draw);
    expect(sampleOf(after, '2026-05')).toEqual(sampleOf(without, '2026-05'));
  });

  test('a node filed only later falls under the first draw that knows it', () => {
    const late = matters([
      matter('m', 'jia', [node('n1', '2026-05-15')], { printed: '2026-05-11', filed: '2026-06-03' }),
      many,
    ]);
    const context = world('2026-08-31 24:00', UNITS, late, draw);
    expect([closedList(context, '2026-05').length, closedList(context, '2026-06').length]).toEqual([4, 1]);
  });

  test('a node filed after the cut-off, though before the draw, falls under the next', () => {
    const filed = (day: string) => {
      const late = matters([
        matter('m', 'jia', [node('n1', '2026-05-15')], { printed: '2026-05-11', filed: day }),
        many,
      ]);
      const drawn = {
        draw: [{ month: '2026-05', number: '480317', by: 'jijian', submitted: `2026-06-02 10:00` }],
      };
      const context = world('2026-08-31 24:00', UNITS, late, drawn);
      return ['2026-05', '2026-06'].map((month) => closedList(context, month).length);
    };
    expect(filed('2026-05-31')).toEqual([5, 0]);
    expect(filed('2026-06-01')).toEqual([4, 1]);
  });

  test('a node whose 备案 came in May and was typed only after the draw falls under the next', () => {
    const typed = (submitted: string) => {
      const open = matters([
        matter('m', 'jia', [node('n1', '2026-05-15')], { printed: '2026-05-11', filed: null }),
        many,
      ]);
      const filing: Records = {
        filing: [
          {
            task: 'm',
            version: 1,
            approval: { by: 'fenguan', on: '2026-05-12', mode: '签批' },
            filed: { on: '2026-05-12' },
            assessed: ['n1'],
            submitted,
            onBehalf: { receivedAt: '2026-05-12 10:00', channel: '纸质', enteredBy: 'mishu' },
          },
        ],
      };
      const context = world('2026-08-31 24:00', UNITS, open, draw, filing);
      return ['2026-05', '2026-06'].map((month) => closedList(context, month).length);
    };
    expect(typed('2026-06-01 10:00')).toEqual([5, 0]);
    expect(typed('2026-06-01 10:01')).toEqual([4, 1]);
  });

  test('one weekly report may claim nodes of the same name in two matters', () => {
    const claim = (task: string) => ({ task, text: '进展', claims: [{ node: 'n1', text: '已完成' }] });
    const report = {
      unit: 'jia',
      week: '2026-W20',
      submitted: '2026-05-15 10:00',
      matters: [claim('m'), claim('m2')],
    };
    const two = matters(['m', 'm2'].map((id) => matter(id, 'jia', [{ id: 'n1', due: '2026-05-15' }])));
    const list = closedList(world('2026-08-31 24:00', UNITS, two, { report: [report] }), '2026-05');
    expect(new Set(list).size).toBe(2);
  });
});
