import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { join, matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

type Filing = NonNullable<Records['filing']>[number];

/** A plan of Thursday 7 May; the Saturday after is a make-up working day. What became of it is told by the filings. */
const MATTER: MatterSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-06-30',
  plan: '2026-05-07 15:00',
  filed: null,
};
const rows = (asOf: string, filings: readonly Omit<Filing, 'task'>[], more: Partial<MatterSpec> = {}) =>
  rowsOf(
    world(
      asOf,
      { unit: [unit('jia', 'counties', 1)] },
      join(matters([{ ...MATTER, ...more }]), {
        filing: filings.map((filing) => ({ task: 't1', ...filing })),
      }),
    ),
    'approval',
    'consent',
    'filing',
  );
const signed = (on: string) => ({ by: 'fenguan', on, mode: '签批' as const });
const approval = (more: Partial<DutyRow>) => ({
  id: 't1-approval-1',
  who: 'post fenguan',
  kind: 'approval',
  task: 't1',
  subject: '1',
  from: '2026-05-07',
  due: '2026-05-09 24:00',
  clock: '2026-05-07 +2',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['filing/0000.yaml#approval'],
  ...more,
});
describe('the approval of a plan', () => {
  test('is owed by the leader in charge, two working days after its receipt', () => {
    const sources = ['plan/0000.yaml#submitted'];
    expect(rows('2026-05-07 14:59', [])).toEqual([]);
    expect(rows('2026-05-07 15:00', [])).toEqual([approval({ standing: 'owed', left: 2, sources })]);
    expect(rows('2026-05-09 23:59', [])).toEqual([approval({ standing: 'due-soon', sources })]);
    expect(rows('2026-05-10 00:00', [])).toEqual([approval({ standing: 'overdue', late: 1, sources })]);
  });

  test('is met by approval, on the last day in time, on the next working day late', () => {
    const approved = (on: string) =>
      rows('2026-05-29 10:00', [{ version: 1, approval: signed(on), submitted: `${on} 16:00` }])[0];
    expect(approved('2026-05-09')).toEqual(approval({ filed: '2026-05-09', standing: 'filed' }));
    expect(approved('2026-05-11')).toEqual(approval({ filed: '2026-05-11', standing: 'late', late: 1 }));
  });

  test('is met by sending the plan back, too; the next version wants its own, and 备案 is not owed', () => {
    const after = rows('2026-05-14 10:00', [], {
      plan: '2026-05-12 09:00',
      returned: [{ plan: '2026-05-07 15:00', back: '2026-05-08 要素不全' }],
    });
    expect(after).toMatchObject([
      {
        id: 't1-approval-1',
        filed: '2026-05-08',
        standing: 'filed',
        sources: ['filing/0000.yaml#returned'],
      },
      {
        id: 't1-approval-2',
        kind: 'approval',
        subject: '2',
        from: '2026-05-12',
        due: '2026-05-14 24:00',
        standing: 'due-soon',
        sources: ['plan/0001.yaml#submitted'],
      },
    ]);
    expect(after).toHaveLength(2);
  });
});

test('a decision points to the record and the field that hold it, whatever else became of the plan', () => {
  const assessed = { version: 1, assessed: ['n1'], submitted: '2026-05-08 09:00' };
  const word = { version: 1, approval: signed('2026-05-09'), submitted: '2026-05-09 16:00' };
  const decided = (...filings: readonly Omit<Filing, 'task'>[]) => rows('2026-05-29 10:00', filings)[0];
  expect(decided(assessed)?.sources).toEqual(['plan/0000.yaml#submitted']);
  expect(decided(assessed, word)).toEqual(
    approval({ filed: '2026-05-09', standing: 'filed', sources: ['filing/0001.yaml#approval'] }),
  );
});

describe('the consent to a change', () => {
  // The plan is approved and filed on 7 May; on Monday 18 May a new date is asked for.
  const changes = [{ asked: '2026-05-18 10:00', dates: { end: '2026-06-15' } }];
  const agreed = {
    version: 1,
    approval: signed('2026-05-07'),
    filed: { on: '2026-05-07' },
    submitted: '2026-05-07 17:00',
  };
  const consents = (...more: readonly Omit<Filing, 'task'>[]) =>
    rows('2026-05-29 10:00', [agreed, ...more], { changes }).filter(({ subject }) => subject === '2');
  const consent = (more: Partial<DutyRow>) =>
    approval({
      id: 't1-approval-2',
      kind: 'consent',
      subject: '2',
      from: '2026-05-18',
      due: '2026-05-20 24:00',
      clock: '2026-05-18 +2',
      sources: ['filing/0001.yaml#approval'],
      ...more,
    });

  const REFUSED = ['filing/0001.yaml#refused'];
  const refusal = (on: string, submitted: string) =>
    consents({ version: 2, refused: { by: 'fenguan', on, reason: '不属不可抗力' }, submitted });

  test('is owed like the approval of the plan, and another name for it', () => {
    expect(consents()).toEqual([
      consent({ standing: 'overdue', late: 7, sources: ['plan/0001.yaml#submitted'] }),
    ]);
  });

  test('is met by consent, and by a refusal', () => {
    const given = { version: 2, approval: signed('2026-05-20'), submitted: '2026-05-20 17:00' };
    expect(consents(given)[0]).toEqual(consent({ filed: '2026-05-20', standing: 'filed' }));
    expect(refusal('2026-05-21', '2026-05-21 17:00')).toEqual([
      consent({ filed: '2026-05-21', standing: 'late', late: 1, sources: REFUSED }),
    ]);
  });

  test('by a refusal entered more than two working days later counts from its entry', () => {
    expect(refusal('2026-05-20', '2026-05-22 17:00')).toEqual([
      consent({ filed: '2026-05-20', standing: 'filed', sources: REFUSED }),
    ]);
    expect(refusal('2026-05-20', '2026-05-25 09:00')).toEqual([
      consent({ filed: '2026-05-25', standing: 'late', late: 3, sources: REFUSED }),
    ]);
  });
});
