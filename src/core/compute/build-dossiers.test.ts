import { describe, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { buildDossiers } from './build-dossiers.ts';
import { ledgerOf, type Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';

const spec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30' };
const event = (on: string, submitted: string): NonNullable<Records['event']>[number] => ({
  task: 't1',
  kind: '暂停',
  on,
  approval: { by: 'zhuren', on, mode: '签批' },
  text: 't1',
  submitted,
});
const filing = (version: number, submitted: string): NonNullable<Records['filing']>[number] => ({
  task: 't1',
  version,
  filed: { on: submitted.slice(0, 10) },
  submitted,
});
const claim = (submitted: string, node = 'end'): NonNullable<Records['claim']>[number] => ({
  task: 't1',
  unit: 'jia',
  submitted,
  nodes: [{ node, text: 't1' }],
});
const check = (on: string, submitted: string): NonNullable<Records['verification']>[number] => ({
  id: `${on}-${submitted.slice(11, 13)}`,
  on,
  by: 'mishu',
  method: '现场查看',
  submitted,
  results: [{ task: 't1', node: 'end', kind: '核验', result: '通过', finding: 't1' }],
});
const ack = (unit: string, submitted: string) => ({ task: 't1', unit, submitted });

/** The dossier of t1 from the lists as given and from the same entries the other way round. */
function bothWays(records: Records) {
  const ledger = ledgerOf({ ...matters([spec]), ...records });
  const turned: Ledger = {
    ...ledger,
    ack: ledger.ack.toReversed(),
    plan: ledger.plan.toReversed(),
    filing: ledger.filing.toReversed(),
    event: ledger.event.toReversed(),
    claim: ledger.claim.toReversed(),
    verification: ledger.verification.toReversed(),
  };
  return [ledger, turned].map((one) => {
    const dossier = buildDossiers(one, ({ submitted }) => submitted.slice(0, 10)).get('t1');
    if (dossier === undefined) throw new Error('the matter is there');
    return dossier;
  });
}

describe('the records of a matter stand in one order, however they were read', () => {
  test('签收 by receipt, then by path', () => {
    const signed = [
      ack('yi', '2026-05-08 10:00'),
      ack('jia', '2026-05-07 10:00'),
      ack('fa', '2026-05-07 10:00'),
    ];
    for (const { acks } of bothWays({ ack: signed }))
      expect(acks.map(({ value }) => value.unit)).toEqual(['jia', 'fa', 'yi']);
  });

  test('plans by version', () => {
    const { plan = [] } = matters([
      { ...spec, returned: [{ plan: '2026-05-06 15:00', back: '2026-05-06' }] },
    ]);
    for (const { plans } of bothWays({ plan: plan.toReversed() }))
      expect(plans.map(({ value }) => value.version)).toEqual([1, 2]);
  });

  test('备案 by version, then by receipt, then by path', () => {
    const filings = [
      filing(2, '2026-05-20 10:00'),
      filing(1, '2026-05-22 10:00'),
      filing(1, '2026-05-21 10:00'),
      filing(1, '2026-05-21 10:00'),
    ];
    for (const dossier of bothWays({ filing: filings }))
      expect(dossier.filings.map(({ path }) => path.at(-6))).toEqual(['2', '3', '1', '0']);
  });

  test('events by their day, then by path; what they turn, by the day they count from', () => {
    const events = [
      event('2026-06-10', '2026-06-10 08:00'),
      event('2026-06-01', '2026-06-12 08:00'),
      event('2026-06-01', '2026-06-11 08:00'),
    ];
    for (const dossier of bothWays({ event: events })) {
      expect(dossier.events.map(({ path }) => path.at(-6))).toEqual(['1', '2', '0']);
      expect(dossier.turns.map(({ on }) => on)).toEqual(['2026-06-10', '2026-06-11', '2026-06-12']);
    }
  });

  test('报结 by receipt, then by path', () => {
    const claims = [claim('2026-06-03 10:00'), claim('2026-06-02 10:00'), claim('2026-06-02 10:00')];
    for (const dossier of bothWays({ claim: claims }))
      expect(dossier.claims.map(({ source }) => source.entry.path.at(-6))).toEqual(['1', '2', '0']);
  });

  test('checks by their day, then by entry, then by path', () => {
    const checks = [
      check('2026-06-09', '2026-06-09 16:00'),
      check('2026-06-08', '2026-06-08 17:00'),
      check('2026-06-08', '2026-06-08 16:00'),
      check('2026-06-08', '2026-06-08 16:00'),
    ];
    for (const dossier of bothWays({ verification: checks }))
      expect(dossier.checks.map(({ source }) => source.entry.path.at(-6))).toEqual(['2', '3', '1', '0']);
  });
});

describe('a 报结 in a weekly report', () => {
  const report = (task: string): NonNullable<Records['report']>[number] => ({
    unit: 'jia',
    week: '2026-W23',
    submitted: '2026-06-03 10:00',
    matters: [
      { task: 't0', text: '进展' },
      { task, text: '进展', claims: [{ node: 'end', text: task }] },
    ],
  });

  test('stands with its matter and is found where it was written', () => {
    const [dossier] = bothWays({ report: [report('t1')] });
    expect(dossier?.claims.map(({ id, source }) => [id, source.field])).toEqual([
      ['report/0000.yaml#t1/end', ['matters', 1, 'claims', 0]],
    ]);
  });

  test('of a matter that is not there belongs to none, nor does an event', () => {
    const [dossier] = bothWays({
      report: [report('t2')],
      event: [{ ...event('2026-06-01', '2026-06-01 08:00'), task: 't2' }],
    });
    expect([dossier?.claims, dossier?.events]).toEqual([[], []]);
  });
});
