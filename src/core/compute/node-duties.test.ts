import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { RULES, unit, world } from './testing/world.ts';

/** A matter planned and filed on 6 May with one node due on Friday 22 May, besides the end of June. */
const duties = (asOf: string, node: Partial<NodeSpec>, more: Partial<MatterSpec> = {}) =>
  rowsOf(
    world(
      asOf,
      { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
      matters([
        {
          id: 't1',
          lead: 'jia',
          printed: '2026-05-06',
          due: '2026-06-30',
          nodes: [{ id: 'n1', due: '2026-05-22', ...node }],
          ...more,
        },
      ]),
    ),
    'node',
    'rectification',
  );
const row = (more: Partial<DutyRow>) => ({
  id: 't1-node-n1',
  who: 'unit jia',
  kind: 'node',
  task: 't1',
  subject: 'n1',
  due: '2026-05-22 24:00',
  clock: '2026-05-22',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['plan/0000.yaml#nodes.0.due'],
  ...more,
});
const END = row({
  id: 't1-node-end',
  subject: 'end',
  due: '2026-06-30 24:00',
  clock: '2026-06-30',
  sources: ['task/0000.yaml#due'],
});

describe('a node', () => {
  test('is owed by its date beside the matter’s own deadline, near three working days before', () => {
    expect(duties('2026-05-18 10:00', {})).toEqual([row({ left: 4 }), { ...END, left: 30 }]);
    const at = (asOf: string, node: Partial<NodeSpec> = {}) => duties(asOf, node)[0];
    expect(at('2026-05-19 10:00')).toEqual(row({ standing: 'due-soon', left: 3 }));
    expect(at('2026-05-22 23:59')).toEqual(row({ standing: 'due-soon' }));
    expect(at('2026-05-23 00:00')).toEqual(row({ standing: 'overdue', late: 1 }));
    // By the unit that the plan names.
    expect(at('2026-05-19 10:00', { unit: 'yi' })?.who).toBe('unit yi');
  });

  test('is met by a claim, which stops the clock, and again open when that is refused', () => {
    const claims = ['2026-05-22 23:59'];
    const met = { filed: '2026-05-22 23:59', standing: 'filed', sources: ['claim/0000.yaml#nodes.0'] };
    const at = (node: Partial<NodeSpec>) => duties('2026-06-12 10:00', node)[0];
    expect(at({ claims })).toEqual(row(met));
    expect(at({ claims, checks: ['2026-05-25 通过'] })).toEqual(row(met));
    expect(at({ claims, checks: ['2026-05-25 退回'] })).toEqual(row({ standing: 'overdue', late: 15 }));
    expect(at({ claims: ['2026-05-25 09:00'] })).toEqual(
      row({ ...met, filed: '2026-05-25 09:00', standing: 'late', late: 1 }),
    );
    // Progress finishes nothing.
    expect(at({ claims: ['2026-05-20 09:00/3'] })).toEqual(row({ standing: 'overdue', late: 15 }));
  });

  test('is no longer owed once it is cancelled', () => {
    const ids = (asOf: string) =>
      duties(asOf, {}, { events: ['2026-05-18 取消节点 n1'] }).map(({ id }) => id);
    expect(ids('2026-05-18 07:59')).toEqual(['t1-node-n1', 't1-node-end']);
    expect(ids('2026-05-18 08:00')).toEqual(['t1-node-end']);
  });

  test('of a demand is a rectification, by the date and in the record that demanded it', () => {
    const claims = ['2026-05-20 09:00'];
    const [demand] = duties('2026-05-27 10:00', {
      claims,
      checks: ['2026-05-22 基本通过 核验 r1:2026-05-29'],
    }).filter(({ kind }) => kind === 'rectification');
    expect(demand).toEqual(
      row({
        id: 't1-node-r1',
        kind: 'rectification',
        subject: 'r1',
        due: '2026-05-29 24:00',
        clock: '2026-05-29',
        standing: 'due-soon',
        left: 2,
        sources: ['verification/0000.yaml#results.0.rectification'],
      }),
    );
  });

  test('is near by the rules of the month of the look, before any rules by three days', () => {
    const near = (soon: number | undefined, asOf: string) =>
      rowsOf(
        world(
          asOf,
          matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-22', plan: null }]),
          {
            rules: soon === undefined ? [] : [{ ...RULES, lights: { ...RULES.lights, soon } }],
          },
        ),
        'node',
      ).map(({ standing }) => standing);
    expect(near(5, '2026-05-15 10:00')).toEqual(['due-soon']);
    expect(near(4, '2026-05-15 10:00')).toEqual(['owed']);
    expect(near(undefined, '2026-05-18 10:00')).toEqual(['owed']);
    expect(near(undefined, '2026-05-19 10:00')).toEqual(['due-soon']);
  });
});
