import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { withFrozen } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { unit, world } from '../testing/world.ts';
import { latestEditions } from './editions-of.ts';
import { ownFaults, recordFaults } from './examine-edition.ts';

const own = (id: string) => ({
  id,
  lead: 'jia',
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
});
const { ledger } = world(
  '2026-12-31 23:59',
  { unit: [unit('jia', 'counties', 1)] },
  matters([own('t1'), own('t2')]),
);
/** May, its plans withheld. */
const frozen = () => withFrozen(ledger, ['2026-05'], (kind) => kind !== 'plan');

const told = (whole: Ledger) =>
  latestEditions(whole)
    .flatMap((last) => recordFaults(whole, last))
    .map((fault) => {
      if ('record' in fault) return `${fault.kind} ${fault.record.entry.path}`;
      if ('path' in fault) return `${fault.kind} ${fault.path}`;
      return 'count' in fault ? `${fault.kind} ${String(fault.count)}` : fault.kind;
    });

describe('of the records of a frozen month', () => {
  test('nothing is told while they are as they were, whatever their order', () => {
    const whole = frozen();
    expect(told({ ...whole, plan: whole.plan.toReversed(), claim: whole.claim.toReversed() })).toEqual([]);
  });

  test('one that is gone, one that was changed and one that came later are told apart', () => {
    const whole = frozen();
    const claim = whole.claim.slice(1);
    const ack = whole.ack.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, submitted: '2026-05-06 11:00' } },
    );
    const verification = [
      ...whole.verification,
      ...whole.verification.slice(0, 1).map((entry) => ({ ...entry, path: 'verification/late.yaml' })),
    ];
    expect(told({ ...whole, claim, ack, verification })).toEqual([
      'record-changed ack/0001.yaml',
      'record-late verification/late.yaml',
      'record-missing claim/0000.yaml',
    ]);
  });

  test('those withheld are counted when they are gone; one that was changed is one not named', () => {
    const whole = frozen();
    expect(told({ ...whole, plan: [] })).toEqual(['withheld-missing 2']);
    const plan = whole.plan.map((entry, n) =>
      n === 0 ? entry : { ...entry, value: { ...entry.value, expectedResult: '另写' } },
    );
    expect(told({ ...whole, plan })).toEqual(['record-late plan/0001.yaml', 'withheld-missing 1']);
  });
});

test('an edition that was changed and not sealed again is told', () => {
  const edition = frozen().edition.map((entry) => ({
    ...entry,
    value: { ...entry.value, frozen: '2026-06-10 10:01' },
  }));
  expect(edition.flatMap((entry) => ownFaults({ ...ledger, edition }, entry))).toEqual([{ kind: 'edited' }]);
});
