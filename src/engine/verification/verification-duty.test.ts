import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Rules } from '#record/rules/rules.ts';
import { dossierOf } from '../testing/lone.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { contextOf, join, periodIn, unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { liveLook } from '../time/look.ts';
import { drawSample } from './draw-sample.ts';
import { verificationDuty, verificationDeadline, closedList, drawnOf } from './verification-duty.ts';

const LATER = '2026-12-20 18:00';
type Verification = z.input<typeof Rules>['verification'];

const spec = (id: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-01',
  due: '2026-12-18',
  nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-05-15 10:00'] }],
  ...more,
});
const ruled = (verification: Verification): Records => ({ rules: [{ ...RULES, verification }] });
const world = (specs: readonly TaskSpec[], ...records: Records[]) =>
  contextOf(worldLedger(join({ unit: [unit('jia')] }, taskRecords(...specs), ...records)), LATER);
const draw = (number = '480317', submitted = '2026-06-01 10:00'): Records => ({
  draw: [{ period: '2026-05', number, by: 'jijian', submitted }],
});
/** What the claims of a matter fall under, by node. */
const duties = (context: ReturnType<typeof world>, id = 't1', moment = LATER) => {
  const dossier = dossierOf(context, id);
  return dossier.claims.map(
    (claim) => `${claim.node} ${verificationDuty(context, dossier, claim, liveLook(moment))}`,
  );
};

const BOTH = spec('t1', { end: { claims: ['2026-05-18 10:00'] } });

describe('which claims have to be checked', () => {
  test.each([
    [{ scope: 'all', days: 5 }, '一般', ['n1 scope', 'end scope']],
    [{ scope: 'completion', days: 5 }, '一般', ['n1 free', 'end scope']],
    [{ scope: 'completion', days: 5 }, '重点', ['n1 free', 'end scope']],
    // 重大 has every node checked.
    [{ scope: 'completion', days: 5 }, '重大', ['n1 scope', 'end scope']],
    [{ scope: 'none', days: 5 }, '重大', ['n1 free', 'end free']],
    [{ scope: 'none', days: 5, sample: { share: '0.20' } }, '重大', ['n1 undrawn', 'end undrawn']],
    [{ scope: 'all', days: 5, sample: { share: '0.20' } }, '一般', ['n1 scope', 'end scope']],
  ] as const)('by %j of a matter that is %s: %j', (verification, level, expected) => {
    expect(duties(world([{ ...BOTH, level }], ruled(verification)))).toEqual(expected);
  });

  test('none where the rules have no 核验', () => {
    expect(duties(world([{ ...BOTH, level: '重大' }], ruled(undefined)))).toEqual(['n1 free', 'end free']);
  });

  test('办结 of a unit that assists too', () => {
    const assisted = spec('t1', { nodes: [{ id: 'n1', due: '2026-05-20', unit: 'jia' }], lead: 'yi' });
    const claimed = { ...assisted, end: { claims: ['2026-05-18 10:00 jia'] } };
    expect(duties(world([claimed], ruled({ scope: 'completion', days: 5 })))).toEqual(['end scope']);
  });
});

describe('the sample', () => {
  const five = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => spec(id));
  const drawn = (context: ReturnType<typeof world>) => drawnOf(context, periodIn(context, '2026-05'));

  test('draws ⌈share × list⌉ of the month’s other claims, by the published number', () => {
    const context = world(five, draw());
    const list = closedList(context, periodIn(context, '2026-05'));
    expect(list).toHaveLength(6);
    expect(list).toEqual(list.toSorted());
    // 6 × 0.20 = 1.2: two.
    expect(drawn(context)).toHaveLength(2);
    expect(drawn(context)).toEqual(drawSample('480317', list, '0.20'));
    const found = five.flatMap(({ id }) => duties(context, id)).toSorted();
    expect(found).toEqual([...Array<string>(2).fill('n1 drawn'), ...Array<string>(4).fill('n1 not-drawn')]);
  });

  test('is undrawn until the number is entered', () => {
    const context = world(five, draw());
    expect(duties(context, 'a', '2026-06-01 09:59')).toEqual(['n1 undrawn']);
    expect(duties(context, 'a', '2026-06-01 10:00')).not.toEqual(['n1 undrawn']);
    expect(duties(world(five), 'a')).toEqual(['n1 undrawn']);
    expect(drawn(world(five))).toEqual([]);
  });

  test('lists neither what has to be checked anyway nor what another month claimed', () => {
    const others = [
      spec('g', { level: '重大' }),
      spec('h', { nodes: [{ id: 'n1', due: '2026-05-20', claims: ['2026-06-01 08:00'] }] }),
      spec('i', { nodes: [], end: { claims: ['2026-05-20 10:00'] } }),
    ];
    const context = world([spec('a'), ...others], draw());
    expect(closedList(context, periodIn(context, '2026-05'))).toHaveLength(1);
  });

  test('lists no claim of what is no node: 备案 came after the draw', () => {
    const context = world([spec('a', { filed: '2026-06-03' })], draw());
    expect(closedList(context, periodIn(context, '2026-05'))).toEqual([]);
    expect(duties(context, 'a')).toEqual(['n1 not-drawn']);
  });

  const late = (submitted: string): Records => ({
    claim: [
      {
        task: 'x',
        unit: 'jia',
        nodes: [{ node: 'n1', text: '完成' }],
        submitted,
        onBehalf: { receivedAt: '2026-05-29 15:00', channel: '纸质', enteredBy: 'mishu' },
      },
    ],
  });
  const bare = spec('x', { nodes: [{ id: 'n1', due: '2026-05-29' }] });

  test('is closed with the number: what is entered later joins no list and is not drawn', () => {
    const [before, after] = ['2026-06-01 09:00', '2026-06-02 09:00'].map((entered) =>
      world([...five, bare], draw(), late(entered)),
    );
    if (before === undefined || after === undefined) throw new Error('two worlds');
    expect(closedList(before, periodIn(before, '2026-05'))).toHaveLength(7);
    expect(closedList(after, periodIn(after, '2026-05'))).toHaveLength(6);
    expect(duties(after, 'x')).toEqual(['n1 not-drawn']);
    expect(drawn(after)).toEqual(drawn(world(five, draw())));
  });

  const objection: Records = {
    objection: [
      {
        id: 'o1',
        unit: 'jia',
        reviewer: 'jijian',
        answer: { on: '2026-06-12', result: '更正', admits: ['claim/0006.yaml'] },
        submitted: '2026-06-11 10:00',
      },
    ],
  };

  // Received in June by the counter, before the draw and after it.
  test.each(['2026-06-01 09:00', '2026-06-10 09:00'])(
    'stays as it was drawn when an objection admits a claim proved at %s',
    (proved) => {
      const claimed = spec('x', { nodes: [{ id: 'n1', due: '2026-05-29', claims: ['2026-05-29 15:00'] }] });
      const receipts: Records = {
        receipts: [
          {
            date: proved.slice(0, 10),
            receipts: [{ door: '合并请求', moment: proved, records: [{ path: 'claim/0006.yaml' }] }],
          },
        ],
      };
      const [plain, admitted] = [[], [objection]].map((more) =>
        world([...five, claimed], draw(), receipts, ...more),
      );
      if (plain === undefined || admitted === undefined) throw new Error('two worlds');
      expect(dossierOf(plain, 'x').claims[0]?.received).toBe(proved);
      expect(dossierOf(admitted, 'x').claims[0]?.received).toBe('2026-05-29 15:00');
      expect(drawn(admitted)).toEqual(drawn(plain));
      expect(closedList(admitted, periodIn(admitted, '2026-05'))).toHaveLength(6);
      expect(duties(admitted, 'x')).toEqual(['n1 not-drawn']);
    },
  );

  test('stays so when one admits what the section entered for a unit after it', () => {
    const admitted = world([...five, bare], draw(), late('2026-06-02 09:00'), objection);
    expect(dossierOf(admitted, 'x').claims[0]?.registered).toBe('2026-05-29 15:00');
    expect(closedList(admitted, periodIn(admitted, '2026-05'))).toHaveLength(6);
  });

  test('knows a withheld claim by its random id', () => {
    const withheld: Records = {
      claim: [
        {
          task: 'x',
          unit: 'jia',
          nodes: [{ node: 'n1', text: '完成', drawId: 'k7f3q9' }],
          submitted: '2026-05-28 10:00',
        },
      ],
    };
    const context = world([bare], draw(), withheld);
    expect(closedList(context, periodIn(context, '2026-05'))).toEqual(['k7f3q9']);
    expect(drawn(context)).toEqual(['k7f3q9']);
    expect(duties(context, 'x')).toEqual(['n1 drawn']);
  });

  test('of an empty list draws none', () => {
    expect(drawn(world([], draw()))).toEqual([]);
    expect(drawSample('000000', [], '0.20')).toEqual([]);
  });
});

describe('by when a claim is checked', () => {
  const term = (context: ReturnType<typeof world>, moment = LATER) => {
    const dossier = dossierOf(context, 't1');
    return dossier.claims.map((claim) => verificationDeadline(context, dossier, claim, liveLook(moment)).due);
  };

  test('in 5 working days of its receipt, within the scope and beyond it', () => {
    expect(term(world([BOTH]))).toEqual(['2026-05-22', '2026-05-25']);
    expect(term(world([BOTH], ruled(undefined)))).toEqual(['2026-05-22', '2026-05-25']);
    expect(term(world([BOTH], ruled({ scope: 'all', days: 3 })))).toEqual(['2026-05-20', '2026-05-21']);
  });

  test('of a drawn one by the close of its month, once the number is known', () => {
    const context = world([BOTH], draw());
    expect(term(context, '2026-06-01 09:00')).toEqual(['2026-05-22', '2026-05-25']);
    expect(term(context)).toEqual(['2026-06-08', '2026-05-25']);
  });

  test('of one answered before the draw as it was: chance costs nobody a day', () => {
    const context = world([BOTH], draw());
    const dossier = dossierOf(context, 't1');
    const answered = (registered: string) =>
      dossier.claims.map(
        (claim) => verificationDeadline(context, dossier, claim, liveLook(LATER), { registered }).due,
      );
    expect(answered('2026-05-29 16:00')).toEqual(['2026-05-22', '2026-05-25']);
    expect(answered('2026-06-03 16:00')).toEqual(['2026-06-08', '2026-05-25']);
  });
});
