import { describe, expect, test } from 'vitest';
import { contextOf, ledgerOf, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { isSeen } from './look.ts';
import { periodLook } from './period-look.ts';
import { provedReceipts } from './received.ts';
import { calendarPeriod } from './periods.ts';

const CLAIM = { task: 't1', unit: 'jia', nodes: [{ node: 'end', text: '办结' }] };
const behalf = (receivedAt: string) => ({ receivedAt, channel: '纸质' as const, enteredBy: 'mishu' });
const proof = (moment: string, path = 'claim/0000.yaml'): NonNullable<Records['receipts']>[number] => ({
  date: moment.slice(0, 10),
  receipts: [{ door: '合并请求', moment, records: [{ path }] }],
});

/** The receipt of a claim that was typed at a moment. */
const receipt = (
  claim: { readonly submitted: string; readonly onBehalf?: ReturnType<typeof behalf> },
  more: Records = {},
) => {
  const context = contextOf(worldLedger({ claim: [{ ...CLAIM, ...claim }] }, more), '2026-12-31 18:00');
  const [entry] = context.ledger.claim;
  if (entry === undefined) throw new Error('a claim');
  return context.receiptOf(entry);
};

describe('when a record was received', () => {
  test('unproved, at the moment that it says, shown as 自报时间', () => {
    expect(receipt({ submitted: '2026-05-20 10:00' })).toEqual({
      received: '2026-05-20 10:00',
      registered: '2026-05-20 10:00',
      proof: 'self-declared',
    });
  });

  test('proved, at the moment of the counter, earlier or later than it says', () => {
    for (const moment of ['2026-05-19 09:00', '2026-06-02 09:00'])
      expect(receipt({ submitted: '2026-05-20 10:00' }, { receipts: [proof(moment)] })).toEqual({
        received: moment,
        registered: moment,
        proof: 'proved',
      });
  });

  test('proved several times, at the first', () => {
    const { receipts } = ledgerOf({ receipts: [proof('2026-05-22 09:00'), proof('2026-05-21 09:00')] });
    expect(provedReceipts({ receipts }).get('claim/0000.yaml')).toBe('2026-05-21 09:00');
  });

  test('a proof of other bytes proves nothing of these (a fault of the engine before)', () => {
    const proved = (blob: string, ...blobs: string[]) => {
      const whole = ledgerOf({
        claim: [{ ...CLAIM, submitted: '2026-05-20 10:00' }],
        receipts: [
          {
            date: '2026-05-19',
            receipts: [
              { door: '合并请求', moment: '2026-05-19 09:00', records: [{ path: 'claim/0000.yaml', blob }] },
            ],
          },
        ],
      });
      const isBlob = (name: string) => blobs.includes(name);
      const claim = whole.claim.map((entry) => ({ ...entry, ...(blobs.length === 0 ? {} : { isBlob }) }));
      return provedReceipts({ ...whole, claim }).get('claim/0000.yaml');
    };
    const [one, other] = ['1'.repeat(40), '2'.repeat(40)];
    expect(proved(one, one, '3'.repeat(64))).toBe('2026-05-19 09:00');
    expect(proved(other, one, '3'.repeat(64))).toBeUndefined();
    // A ledger that never was files has only paths to go by.
    expect(proved(other)).toBe('2026-05-19 09:00');
  });

  test('of a record into which an answer was written later, the first receipt counts while what stands there has one', () => {
    const [asked, answered, touched] = ['1', '2', '3'].map((digit) => digit.repeat(40));
    const proved = (standing: string | undefined) => {
      const whole = ledgerOf({
        objection: [{ id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: '2026-06-10 09:00' }],
        receipts: [
          {
            date: '2026-06-10',
            receipts: [
              {
                door: '合并请求',
                moment: '2026-06-10 09:05',
                records: [{ path: 'objection/0000.yaml', blob: asked }],
              },
              {
                door: '合并请求',
                moment: '2026-06-10 16:00',
                records: [{ path: 'objection/0000.yaml', blob: answered }],
              },
            ],
          },
        ],
      });
      const objection = whole.objection.map((entry) => ({
        ...entry,
        isBlob: (name: string) => name === standing,
      }));
      return provedReceipts({ ...whole, objection }).get('objection/0000.yaml');
    };
    expect(proved(asked)).toBe('2026-06-10 09:05');
    expect(proved(answered)).toBe('2026-06-10 09:05');
    expect(proved(touched)).toBeUndefined();
  });

  test('another record’s proof proves nothing', () => {
    const receipts = [proof('2026-05-19 09:00', 'claim/0001.yaml')];
    expect(receipt({ submitted: '2026-05-20 10:00' }, { receipts }).proof).toBe('self-declared');
  });
});

describe('代录', () => {
  // May closes on Monday 8 June.
  test.each([
    ['2026-06-08 23:59', '2026-05-29 15:00'],
    ['2026-06-09 00:00', '2026-06-09 00:00'],
  ])('entered at %s counts from %s', (submitted, received) => {
    expect(receipt({ submitted, onBehalf: behalf('2026-05-29 15:00') })).toEqual({
      received,
      registered: submitted,
      proof: 'on-behalf',
    });
  });

  test('that reached the section in no period, between two of their own names, counts from then', () => {
    const named = [
      { id: 'spring', name: '春', from: '2026-03-01', to: '2026-04-30' },
      { id: 'summer', name: '夏', from: '2026-06-01', to: '2026-07-31' },
    ];
    const made = receipt(
      { submitted: '2026-06-20 10:00', onBehalf: behalf('2026-05-21 15:00') },
      { rules: [{ ...RULES, period: named }] },
    );
    expect(made.received).toBe('2026-05-21 15:00');
  });

  test('that a counter has proved is in the ledger from then', () => {
    const made = receipt(
      { submitted: '2026-06-01 10:00', onBehalf: behalf('2026-05-29 15:00') },
      { receipts: [proof('2026-06-12 09:00')] },
    );
    expect(made).toEqual({
      received: '2026-06-12 09:00',
      registered: '2026-06-12 09:00',
      proof: 'on-behalf',
    });
  });

  test('of a moment after its entry counts from the entry', () => {
    expect(receipt({ submitted: '2026-05-20 10:00', onBehalf: behalf('2026-05-21 10:00') }).received).toBe(
      '2026-05-20 10:00',
    );
  });

  test('is seen in the month of its receipt, and only by those who look after its entry', () => {
    const ledger = worldLedger({
      claim: [{ ...CLAIM, submitted: '2026-06-03 10:00', onBehalf: behalf('2026-05-29 15:00') }],
    });
    const context = contextOf(ledger, '2026-07-31 18:00');
    const [entry] = context.ledger.claim;
    if (entry === undefined) throw new Error('a claim');
    const made = context.receiptOf(entry);
    expect(isSeen(made, periodLook(context, calendarPeriod('month', '2026-05-01')))).toBe(true);
    expect(isSeen(made, periodLook(context, calendarPeriod('month', '2026-04-01')))).toBe(false);
    expect(contextOf(ledger, '2026-06-03 09:59').ledger.claim).toEqual([]);
  });
});

describe('a record that an upheld objection admits', () => {
  const objection = (result: '维持' | '更正'): NonNullable<Records['objection']>[number] => ({
    id: 'o1',
    unit: 'jia',
    reviewer: 'jijian',
    answer: { on: '2026-06-12', result, admits: ['claim/0000.yaml'] },
    submitted: '2026-06-05 10:00',
  });
  const late = { submitted: '2026-05-20 10:00' };
  const proved = { receipts: [proof('2026-06-10 09:00')] };

  test('counts from the moment that it says', () => {
    expect(receipt(late, { ...proved, objection: [objection('更正')] }).received).toBe('2026-05-20 10:00');
  });

  test('counts from its proof where the objection was turned down', () => {
    expect(receipt(late, { ...proved, objection: [objection('维持')] }).received).toBe('2026-06-10 09:00');
  });

  test('counts from the moment at which the unit’s word reached the section, where that entered it', () => {
    const claim = { submitted: '2026-06-10 09:00', onBehalf: behalf('2026-05-21 08:00') };
    expect(receipt(claim, { objection: [objection('更正')] }).received).toBe('2026-05-21 08:00');
  });

  test('of the section counts from the end of the day that it speaks of', () => {
    const check = (submitted: string) => {
      const sitting = {
        id: 'v1',
        on: '2026-06-05',
        by: 'mishu',
        method: '查阅资料' as const,
        results: [
          { task: 't1', node: 'end', kind: '核验' as const, result: '通过' as const, finding: '属实' },
        ],
        submitted,
      };
      const upheld = objection('更正');
      const answer = { on: '2026-06-12', result: '更正' as const, admits: ['verification/0000.yaml'] };
      const context = contextOf(
        worldLedger({ verification: [sitting], objection: [{ ...upheld, answer }] }),
        '2026-12-31 18:00',
      );
      const [entry] = context.ledger.verification;
      if (entry === undefined) throw new Error('a check');
      return context.receiptOf(entry);
    };
    expect(check('2026-06-10 16:00')).toEqual({
      received: '2026-06-05 24:00',
      registered: '2026-06-05 24:00',
      proof: 'on-behalf',
    });
    expect(check('2026-06-05 16:00').received).toBe('2026-06-05 16:00');
  });
});
