import { describe, expect, test } from 'vitest';
import { nodeOutcome } from '../verification/outcome.ts';
import { lone } from '../testing/lone.ts';
import type { TaskSpec, NodeSpec } from '../testing/task-records.ts';
import type { Records } from '../testing/office.ts';
import { taskNodes } from './nodes.ts';

type Acts = Pick<NodeSpec, 'claims' | 'checks'>;

/** A 重大 matter: n1 due on 15 May, the deadline on 31 July. */
const SPEC: TaskSpec = {
  id: 't1',
  lead: 'jia',
  level: '重大',
  printed: '2026-04-01',
  due: '2026-07-31',
  nodes: [{ id: 'n1', due: '2026-05-15' }],
};
const world = (n1: Acts, end: Acts = {}, more: Partial<TaskSpec> = {}) =>
  lone({ ...SPEC, nodes: [{ id: 'n1', due: '2026-05-15', ...n1 }], end, ...more });
/** `state claim, check, ×refusals` of a node. */
const stands = (made: ReturnType<typeof lone>, id = 'n1', moment?: string) => {
  const node = taskNodes(made.context, made.dossier, made.at(moment)).find((one) => one.id === id);
  if (node === undefined) return 'no node';
  const { state, claim, check, refusals } = nodeOutcome(made.context, made.dossier, node, made.at(moment));
  const by = claim === undefined ? '' : ` ${claim.node} ${claim.received}`;
  const seen = check === undefined ? '' : `, checked ${check.on}`;
  return `${state}${by}${seen}${refusals.length === 0 ? '' : `, refused ${String(refusals.length)}`}`;
};

const FIRST = '2026-05-14 10:00';

describe('the claims of a node', () => {
  test('the first stands until it is refused; claiming again changes nothing', () => {
    expect(stands(world({ claims: [FIRST, '2026-05-15 10:00'] }), 'n1', '2026-05-20 12:00')).toBe(
      `claimed n1 ${FIRST}`,
    );
    expect(stands(world({ claims: [FIRST, '2026-05-20 10:00'], checks: ['2026-05-18 通过'] }))).toBe(
      `accepted n1 ${FIRST}, checked 2026-05-18`,
    );
  });

  test.each(['通过', '限期完善'])('%s accepts it', (result) => {
    const demand = result === '限期完善' ? ' 核验 r1:2026-07-01' : '';
    expect(stands(world({ claims: [FIRST], checks: [`2026-05-18 ${result}${demand}`] }))).toBe(
      `accepted n1 ${FIRST}, checked 2026-05-18`,
    );
  });

  test.each(['退回', '弄虚作假'])('%s opens the node as if never claimed', (result) => {
    expect(stands(world({ claims: [FIRST], checks: [`2026-05-18 ${result}`] }))).toBe('open, refused 1');
  });

  test('claimed again on the day of the refusal, after it was entered, is a new claim', () => {
    // Checks are entered at 16:00.
    const again = (time: string) =>
      world({ claims: [FIRST, `2026-05-18 ${time}`], checks: ['2026-05-18 退回'] });
    expect(stands(again('16:01'), 'n1', '2026-05-19 12:00')).toBe('claimed n1 2026-05-18 16:01, refused 1');
    expect(stands(again('16:00'))).toBe('open, refused 1');
    expect(stands(again('15:00'))).toBe('open, refused 1');
  });

  test('claimed again on a day after the check, before it was entered, is a new claim', () => {
    const made = world({ claims: [FIRST, '2026-05-19 10:00'], checks: ['2026-05-18~2026-05-20 退回'] });
    expect(stands(made, 'n1', '2026-05-21 12:00')).toBe('claimed n1 2026-05-19 10:00, refused 1');
  });

  test('each refusal answers one claim', () => {
    const made = world({
      claims: [FIRST, '2026-05-19 10:00', '2026-05-26 10:00'],
      checks: ['2026-05-18 退回', '2026-05-25 退回', '2026-05-28 通过'],
    });
    expect(stands(made)).toBe('accepted n1 2026-05-26 10:00, checked 2026-05-28, refused 2');
  });

  test('a check held or entered before the claim answers nothing', () => {
    const made = world({ claims: ['2026-05-20 10:00'], checks: ['2026-05-19 退回'] });
    expect(stands(made, 'n1', '2026-05-21 12:00')).toBe('claimed n1 2026-05-20 10:00');
    // Checks are entered at 16:00.
    const onItsDay = (time: string) =>
      stands(
        world({ claims: [`2026-05-20 ${time}`], checks: ['2026-05-20 退回'] }),
        'n1',
        '2026-05-21 12:00',
      );
    expect([onItsDay('16:00'), onItsDay('16:01')]).toEqual([
      'open, refused 1',
      'claimed n1 2026-05-20 16:01',
    ]);
  });

  test('checks answer in the order of their days, then of their entry, whatever their records are called', () => {
    const sat = (on: string, submitted: string, result: '通过' | '退回') => ({
      id: `v-${submitted.slice(11, 13)}`,
      on,
      by: 'mishu',
      method: '现场查看' as const,
      submitted,
      results: [{ task: 't1', node: 'n1', kind: '核验' as const, result, finding: '查看' }],
    });
    const answered = (again: string, ...verification: ReturnType<typeof sat>[]) =>
      stands(
        lone({ ...SPEC, nodes: [{ id: 'n1', due: '2026-05-15', claims: [FIRST, again] }] }, { verification }),
      );
    const passed = sat('2026-05-18', '2026-05-18 16:00', '通过');
    expect(answered('2026-05-18 12:00', passed, sat('2026-05-18', '2026-05-18 11:00', '退回'))).toBe(
      'accepted n1 2026-05-18 12:00, checked 2026-05-18, refused 1',
    );
    expect(answered('2026-05-18 09:00', passed, sat('2026-05-15', '2026-05-18 17:00', '退回'))).toBe(
      'accepted n1 2026-05-18 09:00, checked 2026-05-18, refused 1',
    );
  });

  test('a later 回头看 or 再督查 answers no claim and opens nothing', () => {
    for (const kind of ['回头看', '再督查'])
      for (const result of ['退回', '弄虚作假', '反弹'])
        expect(
          stands(world({ claims: [FIRST], checks: ['2026-05-18 通过', `2026-06-15 ${result} ${kind}`] })),
        ).toBe(`accepted n1 ${FIRST}, checked 2026-05-18`);
  });
});

describe('a claim in a weekly report', () => {
  const findings = (node: string, unit = 'jia') => lone(SPEC, reported(node, unit));
  const reported = (node: string, unit: string): Records => ({
    report: [
      {
        week: '2026-W20',
        unit,
        submitted: '2026-05-14 10:00',
        matters: [
          { task: 't0', text: '无变化' },
          {
            task: 't1',
            text: '完成',
            claims: [
              { node: 'n9', text: '完成' },
              { node, text: '完成' },
            ],
          },
        ],
      },
    ],
  });

  test('is one like any other, from the receipt of the report', () => {
    const made = findings('n1');
    expect([stands(made, 'n1', '2026-05-14 09:59'), stands(made, 'n1', '2026-05-14 10:00')]).toEqual([
      'open',
      'claimed n1 2026-05-14 10:00',
    ]);
    expect(made.dossier.claims.map(({ id, unit, source }) => [id, unit, source.field])).toEqual([
      ['report/0000.yaml#t1/n1', 'jia', ['matters', 1, 'claims', 1]],
      ['report/0000.yaml#t1/n9', 'jia', ['matters', 1, 'claims', 0]],
    ]);
  });

  test('of 办结 is that of the unit that reports', () => {
    expect(stands(findings('end'), 'end', '2026-05-15 12:00')).toBe('claimed end 2026-05-14 10:00');
    expect(stands(findings('end', 'yi'), 'end', '2026-05-15 12:00')).toBe('open');
  });
});

describe('办结', () => {
  const DONE = '2026-05-12 10:00';

  test('finishes every open node of its unit, those due later too', () => {
    const made = world({}, { claims: [DONE] });
    expect([stands(made, 'n1', '2026-05-13 12:00'), stands(made, 'end', '2026-05-13 12:00')]).toEqual([
      `claimed end ${DONE}`,
      `claimed end ${DONE}`,
    ]);
    expect(made.lines('2026-05', 'n1').map(({ state, late }) => [state, late])).toEqual([['finished', 0]]);
    expect(made.lines('2026-07', 'end').map(({ state, late }) => [state, late])).toEqual([['finished', 0]]);
  });

  test('leaves a node claimed before it its own day', () => {
    expect(
      stands(world({ claims: ['2026-05-11 10:00'] }, { claims: [DONE] }), 'n1', '2026-05-13 12:00'),
    ).toBe('claimed n1 2026-05-11 10:00');
  });

  test('refused opens what it alone had finished', () => {
    const end = { claims: [DONE], checks: ['2026-05-18 退回'] };
    expect(stands(world({}, end))).toBe('open, refused 1');
    expect(stands(world({ claims: ['2026-05-11 10:00'] }, end), 'n1', '2026-05-20 12:00')).toBe(
      'claimed n1 2026-05-11 10:00',
    );
    // A claim of the node alone that lay beside it stands.
    expect(stands(world({ claims: ['2026-05-14 10:00'] }, end), 'n1', '2026-05-19 12:00')).toBe(
      'claimed n1 2026-05-14 10:00, refused 1',
    );
  });

  test('that lies beside a refused claim of a node alone still finishes it', () => {
    const n1 = { claims: ['2026-05-11 10:00'], checks: ['2026-05-15 退回'] };
    expect(stands(world(n1, { claims: [DONE] }), 'n1', '2026-05-16 12:00')).toBe(
      `claimed end ${DONE}, refused 1`,
    );
    expect(stands(world(n1, { claims: [DONE], checks: ['2026-05-18 退回'] }))).toBe('open, refused 2');
    expect(stands(world(n1, { claims: [DONE], checks: ['2026-05-18 通过'] }))).toBe(
      `accepted end ${DONE}, checked 2026-05-18, refused 1`,
    );
  });

  test('is answered for a node by a check of that node', () => {
    const made = world({ checks: ['2026-05-18 退回'] }, { claims: [DONE] });
    expect(stands(made)).toBe('open, refused 1');
    expect(stands(made, 'end', '2026-05-20 12:00')).toBe(`claimed end ${DONE}`);
  });

  test('claimed again after a node of it was refused finishes that node anew', () => {
    const made = world({ checks: ['2026-05-18 退回'] }, { claims: [DONE, '2026-05-20 10:00'] });
    expect(stands(made, 'n1', '2026-05-21 12:00')).toBe('claimed end 2026-05-20 10:00, refused 1');
  });

  test('and what was claimed after it, the node or 办结 again, are all refused by one check of the node', () => {
    const again = (claims: readonly string[], more: readonly string[]) =>
      stands(world({ claims, checks: ['2026-05-18 退回'] }, { claims: [DONE, ...more] }));
    expect(again(['2026-05-14 10:00'], [])).toBe('open, refused 1');
    expect(again([], ['2026-05-14 10:00'])).toBe('open, refused 1');
  });

  test('of a unit that assists finishes its own nodes and not the deadline', () => {
    const made = world(
      {},
      { claims: ['2026-05-12 10:00 yi'] },
      {
        nodes: [
          { id: 'n1', due: '2026-05-15' },
          { id: 'n2', due: '2026-05-15', unit: 'yi' },
        ],
      },
    );
    const at = '2026-05-13 12:00';
    expect([stands(made, 'n1', at), stands(made, 'n2', at), stands(made, 'end', at)]).toEqual([
      'open',
      'claimed end 2026-05-12 10:00',
      'open',
    ]);
  });

  test('does not finish what a check demanded after it', () => {
    const made = world(
      {},
      { claims: [DONE], checks: ['2026-05-14 限期完善 核验 r1:2026-06-15'] },
      { demands: [{ id: 'r1' }] },
    );
    expect(stands(made, 'r1')).toBe('open');
    // The section entered claim and check in one minute.
    const together = { claims: ['2026-05-14 16:00'], checks: ['2026-05-14 限期完善 核验 r1:2026-06-15'] };
    expect(stands(world({}, together), 'r1')).toBe('open');
    const again = world(
      {},
      { claims: [DONE, '2026-06-10 10:00'], checks: ['2026-05-14 限期完善 核验 r1:2026-06-15'] },
    );
    expect(stands(again, 'r1', '2026-06-11 12:00')).toBe('claimed end 2026-06-10 10:00');
    expect(stands(again, 'end')).toBe(`accepted end ${DONE}, checked 2026-05-14`);
  });
});

describe('办结 beside a hand-over', () => {
  const given = (claims: readonly string[], checks: readonly string[] = []) =>
    world({}, { claims, checks }, { handOvers: [{ on: '2026-05-15', to: 'yi' }] });

  test('of the giver on the day or before keeps the matter', () => {
    for (const claim of ['2026-05-14 10:00', '2026-05-15 17:00'])
      expect(stands(given([`${claim} jia`]), 'end', '2026-05-18 12:00')).toBe(`claimed end ${claim}`);
  });

  test('of the giver after it finishes nothing', () => {
    expect(stands(given(['2026-05-18 10:00 jia']), 'end', '2026-05-19 12:00')).toBe('open');
  });

  test('of the successor for its own part before it finishes nothing of what it takes over', () => {
    expect(stands(given(['2026-05-12 10:00 yi']), 'end', '2026-05-19 12:00')).toBe('open');
    expect(stands(given(['2026-05-12 10:00 yi', '2026-05-20 10:00 yi']), 'end', '2026-05-21 12:00')).toBe(
      'claimed end 2026-05-20 10:00',
    );
  });

  test('of the successor from the day on finishes it', () => {
    expect(stands(given(['2026-05-15 17:00 yi']), 'end', '2026-05-18 12:00')).toBe(
      'claimed end 2026-05-15 17:00',
    );
  });

  test('refused afterwards is the successor’s', () => {
    const made = given(['2026-05-14 10:00 jia', '2026-05-25 10:00 yi'], ['2026-05-20 退回']);
    expect(stands(made, 'end', '2026-05-26 12:00')).toBe('claimed end 2026-05-25 10:00, refused 1');
    const end = (moment: string) =>
      taskNodes(made.context, made.dossier, made.at(moment)).find(({ id }) => id === 'end')?.unit;
    expect([end('2026-05-18 12:00'), end('2026-05-21 12:00')]).toEqual(['jia', 'yi']);
  });
});
