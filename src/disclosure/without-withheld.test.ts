import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { ledgerOf } from '#engine/testing/office.ts';
import { publicLedger } from './public-ledger.ts';
import { markedLedger, markedRecords } from '#portal/testing/marked/marked-ledger.ts';

const whole = markedLedger(markedRecords());
const shown = publicLedger(whole);

test('a withheld matter takes its whole dossier with it', () => {
  const tasks = (kind: 'ack' | 'plan' | 'filing' | 'claim' | 'event') =>
    new Set(shown[kind].map(({ value }) => value.task));
  expect(shown.task.map(({ value }) => value.id)).toEqual(['t2026-001', 't2026-002']);
  for (const kind of ['ack', 'plan', 'filing', 'claim', 'event'] as const)
    expect([...tasks(kind)]).toEqual(['t2026-001']);
});

test('papers of a shown matter that say themselves to be narrower go, and the matter stays', () => {
  const planned = (ledger: typeof whole) => [...new Set(ledger.plan.map(({ value }) => value.task))];
  expect(planned(shown)).toEqual(['t2026-001']);
  expect(planned(whole)).toEqual(['t2026-001', 'mksys-task', 't2026-002']);
});

test('weekly reports and sittings stay with what they say of shown matters; a sitting about none goes', () => {
  expect(shown.report.map(({ value }) => value.matters?.map(({ task }) => task))).toEqual([['t2026-001']]);
  expect(shown.verification.map(({ value }) => value.results.map(({ task }) => task))).toEqual([
    ['t2026-001'],
  ]);
});

test('a task forgets withheld sources and a withheld parent, and keeps what kind of source it was', () => {
  expect(shown.task[0]?.value.source).toEqual({ kind: '群众线索' });
  expect(shown.task[0]?.value.parent).toBeUndefined();
});

test('what is only linked to a withheld matter stays without the link', () => {
  expect(shown.incoming.map(({ value }) => [value.id, value.task])).toEqual([['open-1', undefined]]);
  expect(shown.measure.map(({ value }) => [value.id, value.task])).toEqual([['open-1', undefined]]);
});

test('an on-site review that speaks of a withheld matter too is withheld', () => {
  expect(shown.inspection.map(({ value }) => value.tasks)).toEqual([['t2026-001']]);
});

test('a record about a matter that is not in the ledger is withheld: nobody can say who may read it', () => {
  const orphans = ledgerOf(taskRecords({ id: 't1', lead: 'jia', printed: '2026-03-02', due: '2026-03-31' }));
  expect(publicLedger({ ...orphans, task: [] }).plan).toEqual([]);
});
