import { describe, expect, test } from 'vitest';
import { comesAfter, mayAnswer, validClaims } from './claims.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

/** Moments of the claims that count. */
const valid = (spec: Partial<MatterSpec>, ...more: Records[]) => {
  const { context, dossier } = solo({ level: '重大', ...spec }, ...more);
  return validClaims(context, dossier).map(({ received }) => received);
};
const claims = ['2026-05-07 09:59', '2026-05-07 10:00', '2026-05-07 10:01'];

describe('no claim counts', () => {
  test('before the plan is there', () => {
    const spec = { nodes: [{ id: 'n1', due: '2026-05-15', claims }] };
    expect(valid({ ...spec, plan: '2026-05-07 10:00' })).toEqual(claims.slice(1));
    expect(valid({ ...spec, plan: null })).toEqual([]);
  });

  test('before the first of several plans, returned or not', () => {
    const returned = [{ plan: '2026-05-07 10:00', back: '2026-05-08' }];
    const spec = { nodes: [{ id: 'n1', due: '2026-05-15', claims }], returned, plan: '2026-05-11 10:00' };
    expect(valid(spec)).toEqual(claims.slice(1));
    // The numbers of the versions need not follow their receipt.
    const turned = [{ plan: '2026-05-11 10:00', back: '2026-05-12' }];
    expect(valid({ ...spec, returned: turned, plan: '2026-05-07 10:00' })).toEqual(claims.slice(1));
  });

  test('of a 即办件 before its lead has signed for it, whoever else has', () => {
    const spec = { due: '2026-05-12', plan: null, assists: ['yi'], end: { claims } };
    const signed: Records = { ack: [{ task: 't1', unit: 'yi', submitted: '2026-05-06 10:00' }] };
    expect(valid({ ...spec, acked: '2026-05-07 10:00' }, signed)).toEqual(claims.slice(1));
    expect(valid({ ...spec, acked: null }, signed)).toEqual([]);
  });
});

describe('a check held on 18 May', () => {
  /** How a claim stands to a 退回 of that day, entered at a moment. */
  const stands = (claimed: string, entered: string) => {
    const { dossier } = solo(
      { level: '重大', nodes: [{ id: 'n1', due: '2026-05-15', claims: [claimed] }] },
      {
        verification: [
          {
            id: '2026-05-18-n1',
            on: '2026-05-18',
            by: 'mishu',
            method: '现场查看',
            submitted: entered,
            results: [{ task: 't1', node: 'n1', kind: '核验', result: '退回', finding: '不实' }],
          },
        ],
      },
    );
    const [claim] = dossier.claims;
    const [check] = dossier.checks;
    if (claim === undefined || check === undefined) throw new Error('both are there');
    return [mayAnswer(check, claim), comesAfter(claim, check)];
  };
  const ANSWERED = [true, false];
  const NEW = [false, true];

  test('answers what was claimed by the minute of its entry', () => {
    expect(stands('2026-05-15 10:00', '2026-05-18 16:00')).toEqual(ANSWERED);
    expect(stands('2026-05-18 16:00', '2026-05-18 16:00')).toEqual(ANSWERED);
    expect(stands('2026-05-18 16:01', '2026-05-18 16:00')).toEqual(NEW);
  });

  test('and entered days later answers what was claimed on its day, nothing after', () => {
    expect(stands('2026-05-18 23:59', '2026-05-20 16:00')).toEqual(ANSWERED);
    expect(stands('2026-05-19 00:00', '2026-05-20 16:00')).toEqual(NEW);
    expect(stands('2026-05-20 16:01', '2026-05-20 16:00')).toEqual(NEW);
  });
});
