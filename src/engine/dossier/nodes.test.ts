import { describe, expect, test } from 'vitest';
import { dossierOf, lone } from '../testing/lone.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import { taskNodes, unitOfVerification } from './nodes.ts';

const SPEC: TaskSpec = {
  id: 't1',
  lead: 'jia',
  level: '重大',
  printed: '2026-04-01',
  due: '2026-06-30',
  nodes: [
    { id: 'n1', due: '2026-05-15' },
    { id: 'n2', due: '2026-05-30', unit: 'yi' },
  ],
};
/** `id unit due kind` of the nodes at a moment. */
const nodes = (world: ReturnType<typeof lone>, moment?: string) =>
  taskNodes(world.context, world.dossier, world.at(moment)).map(
    ({ id, unit, due, kind, cancelled }) => `${id} ${unit} ${due} ${kind}${cancelled ? ' cancelled' : ''}`,
  );

describe('the nodes of a plan', () => {
  test('are the deadline alone until 备案, and the 考核节点 from then', () => {
    const world = lone({ ...SPEC, plan: '2026-04-02 10:00', filed: '2026-04-08' });
    expect(nodes(world, '2026-04-08 17:29')).toEqual(['end jia 2026-06-30 deadline']);
    expect(nodes(world, '2026-04-08 17:30')).toEqual([
      'n1 jia 2026-05-15 assessed',
      'n2 yi 2026-06-01 assessed',
      'end jia 2026-06-30 deadline',
    ]);
  });

  test('are only those that the section marked', () => {
    expect(nodes(lone({ ...SPEC, assessed: ['n2'] }))).toEqual([
      'n2 yi 2026-06-01 assessed',
      'end jia 2026-06-30 deadline',
    ]);
    expect(nodes(lone({ ...SPEC, assessed: [] }))).toEqual(['end jia 2026-06-30 deadline']);
  });

  test('of a plan that was returned are none', () => {
    const returned = [{ plan: '2026-04-02 10:00', back: '2026-04-03' }];
    expect(nodes(lone({ ...SPEC, returned, plan: null }))).toEqual(['end jia 2026-06-30 deadline']);
  });

  test('that began for the assessment in a later version count from its 备案', () => {
    const changes = [{ asked: '2026-05-06 10:00', dates: { n1: '2026-05-15' }, consent: '2026-05-07' }];
    expect(nodes(lone({ ...SPEC, filed: null, changes }), '2026-05-06 12:00')).toHaveLength(1);
  });

  test('a date said as 「X月底前」 lies on the working day before', () => {
    expect(
      nodes(lone({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-05-31', dueNoLater: true })),
    ).toEqual(['end jia 2026-05-29 deadline']);
    expect(nodes(lone({ id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-05-31' }))).toEqual([
      'end jia 2026-06-01 deadline',
    ]);
    const planned = [{ id: 'n1', due: '2026-05-31', dueNoLater: true as const }];
    expect(nodes(lone({ ...SPEC, nodes: planned }))[0]).toBe('n1 jia 2026-05-29 assessed');
  });

  test('of a 即办件 are its deadline alone', () => {
    const prompt = (due: string) =>
      lone({ id: 't1', lead: 'jia', printed: '2026-05-11', due, nodes: [{ id: 'n1', due: '2026-05-13' }] });
    // 5 working days from Monday 11 May are the 18th.
    expect([prompt('2026-05-18').dossier.prompt, prompt('2026-05-19').dossier.prompt]).toEqual([true, false]);
    expect(nodes(prompt('2026-05-18'))).toEqual(['end jia 2026-05-18 deadline']);
    expect(nodes(prompt('2026-05-19'))).toHaveLength(2);
  });

  test('are cancelled by 主要领导 from that day', () => {
    const world = lone({ ...SPEC, events: ['2026-05-12 取消节点 n1'] });
    expect(nodes(world, '2026-05-11 24:00')[0]).toBe('n1 jia 2026-05-15 assessed');
    expect(nodes(world)[0]).toBe('n1 jia 2026-05-15 assessed cancelled');
    expect(world.lines('2026-05').map(({ id }) => id)).toEqual([]);
    expect(world.lines('2026-06').map(({ id }) => id)).toEqual(['n2', 'end']);
  });
});

describe('demands of checks', () => {
  const world = lone({
    ...SPEC,
    nodes: [
      {
        id: 'n1',
        due: '2026-05-15',
        claims: ['2026-05-14 10:00'],
        checks: ['2026-05-18~2026-05-20 限期完善 核验 r1:2026-05-29', '2026-06-15 反弹 回头看 r2:2026-06-26'],
      },
    ],
  });

  test('are nodes from the entry of the check, of the unit that claimed', () => {
    const demanded = (moment: string) => nodes(world, moment).filter((node) => node.startsWith('r'));
    expect(demanded('2026-05-20 15:59')).toEqual([]);
    expect(demanded('2026-05-20 16:00')).toEqual(['r1 jia 2026-05-29 rectification']);
    expect(demanded('2026-06-15 16:00')).toEqual([
      'r1 jia 2026-05-29 rectification',
      'r2 jia 2026-06-26 rectification',
    ]);
  });

  test('of a check that was held in a month and entered after its close, on paper, are no nodes of that month', () => {
    const sitting = {
      id: 'v1',
      on: '2026-05-12',
      by: 'mishu',
      method: '现场查看' as const,
      paper: '核查笔录9号',
      submitted: '2026-06-20 10:00',
      results: [
        {
          task: 't1',
          node: 'end',
          kind: '再督查' as const,
          result: '反弹' as const,
          finding: '查看',
          rectification: { id: 'r1', title: '整改', due: '2026-05-14', deliverable: '成果' },
        },
      ],
    };
    const late = lone({ ...SPEC, nodes: [] }, { verification: [sitting] });
    expect(late.lines('2026-05')).toEqual([]);
    expect(late.lines('2026-06', 'r1').map(({ state, late: k }) => [state, k])).toEqual([['open', 32]]);
  });

  test('count beside the deadline, each until it is done', () => {
    expect(world.lines('2026-05').map(({ id, state }) => [id, state])).toEqual([
      ['n1', 'finished'],
      ['r1', 'waiting'],
    ]);
    expect(world.lines('2026-06').map(({ id, state, late }) => [id, state, late])).toEqual([
      ['r1', 'open', 21],
      ['end', 'waiting', 0],
      ['r2', 'waiting', 2],
    ]);
  });
});

describe('after a hand-over', () => {
  const handOvers = [{ on: '2026-05-18', to: 'fa', dates: { n1: '2026-05-25' } }];

  test('the open nodes of the giver are the successor’s, what was overdue with its new date', () => {
    const world = lone({ ...SPEC, handOvers });
    expect(nodes(world, '2026-05-17 24:00')[0]).toBe('n1 jia 2026-05-15 assessed');
    expect(nodes(world)).toEqual([
      'n1 fa 2026-05-25 assessed',
      'n2 yi 2026-06-01 assessed',
      'end fa 2026-06-30 deadline',
    ]);
  });

  test('a new date on a rest day is the next working day', () => {
    const saturday = [{ on: '2026-05-18', to: 'fa', dates: { n1: '2026-05-23' } }];
    expect(nodes(lone({ ...SPEC, handOvers: saturday }))[0]).toBe('n1 fa 2026-05-25 assessed');
  });

  test('what the giver had claimed stays with it, and counts for it as for the unit that led', () => {
    const claimed = {
      ...SPEC,
      nodes: [{ id: 'n1', due: '2026-05-15', claims: ['2026-05-18 09:00'] }],
      handOvers,
    };
    const world = lone(claimed);
    expect(nodes(world)).toEqual(['n1 jia 2026-05-15 assessed', 'end fa 2026-06-30 deadline']);
  });

  test('what the successor claims on that very day is its own (a fault of the engine before)', () => {
    const claimed = (by: string) =>
      lone({
        ...SPEC,
        nodes: [{ id: 'n1', due: '2026-05-15', claims: [`2026-05-18 17:00 ${by}`] }],
        handOvers,
      });
    expect(nodes(claimed('fa'))[0]).toBe('n1 fa 2026-05-25 assessed');
    expect(nodes(claimed('jia'))[0]).toBe('n1 jia 2026-05-15 assessed');
    expect(
      claimed('fa')
        .lines('2026-05', 'n1')
        .map(({ state, late }) => [state, late]),
    ).toEqual([['finished', 0]]);
  });

  test('a node of a plan filed after it is the successor’s, unless the plan says whose', () => {
    const world = lone({
      ...SPEC,
      plan: '2026-05-20 10:00',
      nodes: [
        { id: 'n1', due: '2026-06-15' },
        { id: 'n2', due: '2026-06-15', unit: 'yi' },
      ],
      handOvers: [{ on: '2026-05-18', to: 'fa' }],
    });
    expect(nodes(world)).toEqual([
      'n1 fa 2026-06-15 assessed',
      'n2 yi 2026-06-15 assessed',
      'end fa 2026-06-30 deadline',
    ]);
  });

  test('a chain passes it on and on', () => {
    const world = lone({
      ...SPEC,
      handOvers: [...handOvers, { on: '2026-05-26', to: 'gui', dates: { n1: '2026-06-05' } }],
    });
    expect(nodes(world, '2026-05-25 12:00')[0]).toBe('n1 fa 2026-05-25 assessed');
    expect(nodes(world)[0]).toBe('n1 gui 2026-06-05 assessed');
    const done = lone({
      ...SPEC,
      end: { claims: ['2026-05-20 10:00 fa'] },
      handOvers: [...handOvers, { on: '2026-05-26', to: 'gui' }],
    });
    expect(nodes(done).at(-1)).toBe('end fa 2026-06-30 deadline');
  });

  test('of one of several units the others keep theirs', () => {
    const world = lone({ ...SPEC, handOvers: [{ on: '2026-05-18', from: 'yi', to: 'fa' }] });
    expect(nodes(world)).toEqual([
      'n1 jia 2026-05-15 assessed',
      'n2 fa 2026-06-01 assessed',
      'end jia 2026-06-30 deadline',
    ]);
  });

  test('a new date alone may be postponed again, not what was asked before', () => {
    const changes = [{ asked: '2026-05-11 10:00', dates: { n1: '2026-05-29' }, consent: '2026-05-12' }];
    // Granted before, the node was not overdue: it keeps its granted date where no other is given.
    expect(nodes(lone({ ...SPEC, changes, handOvers: [{ on: '2026-05-18', to: 'fa' }] }))[0]).toBe(
      'n1 fa 2026-05-29 assessed',
    );
    expect(nodes(lone({ ...SPEC, changes, handOvers }))[0]).toBe('n1 fa 2026-05-25 assessed');
  });
});

describe('the unit that a check speaks of', () => {
  test('is the one that claimed, else who had the node on its day', () => {
    const { context } = lone({
      ...SPEC,
      nodes: [
        { id: 'n1', due: '2026-05-15', claims: ['2026-05-14 10:00'], checks: ['2026-05-20 通过'] },
        { id: 'n2', due: '2026-05-29', unit: 'yi', checks: ['2026-06-02 反弹 回头看 r1:2026-06-26'] },
      ],
      end: { checks: ['2026-06-03 通过 再督查'] },
      handOvers: [{ on: '2026-05-18', to: 'fa' }],
    });
    const dossier = dossierOf(context, 't1');
    expect(
      dossier.verifications.map((check) => [check.node, unitOfVerification(context, dossier, check)]),
    ).toEqual([
      ['n1', 'jia'],
      ['n2', 'yi'],
      ['end', 'fa'],
    ]);
  });

  test('is, of a node refused and handed over, who claimed before the refusal, and later who has it', () => {
    const { context, dossier } = lone({
      ...SPEC,
      nodes: [
        {
          id: 'n1',
          due: '2026-05-15',
          claims: ['2026-05-14 10:00 jia', '2026-06-10 10:00 fa'],
          checks: ['2026-05-15 退回', '2026-06-02 通过 再督查'],
        },
      ],
      handOvers: [{ on: '2026-05-18', to: 'fa' }],
    });
    expect(dossier.verifications.map((check) => unitOfVerification(context, dossier, check))).toEqual([
      'jia',
      'fa',
    ]);
  });
});
