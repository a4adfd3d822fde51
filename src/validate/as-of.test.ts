import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { unit, worldLedger } from '#engine/testing/office.ts';
import { buildCheckIndex } from './check/check-index.ts';
import { RECORD_CHECKS } from './registry.ts';
import { runChecks } from './run-checks.ts';

const DRAW = {
  period: '2026-04',
  number: '480317',
  by: 'jijian',
  submitted: '2026-05-12 10:00',
};
const MATTER = taskRecords({ id: 't1', lead: 'a', printed: '2026-04-20', due: '2026-06-15' });
const LEDGER = worldLedger(MATTER, {
  unit: ['mishu', 'a'].map((id, n) => unit(id, 'departments', n + 1)),
  draw: [DRAW],
  measure: [
    {
      id: 'm1',
      kind: '通报批评',
      unit: 'a',
      task: 't1',
      on: '2026-04-02',
      basis: '依据',
      text: '内容',
      approval: { by: 'zhuren', on: '2026-04-02', mode: '会议' },
      submitted: '2026-04-02 10:00',
    },
  ],
});
const codes = (asOf: string) =>
  runChecks(buildCheckIndex(LEDGER, { asOf, home: 'data' }), RECORD_CHECKS).map(({ code }) => code);
const count = (asOf: string, code: string) => codes(asOf).filter((item) => item === code).length;

test('a late draw is told from the moment of its entry, not a minute before', () => {
  expect(count('2026-05-12 10:00', 'draw-late')).toBe(1);
  expect(count('2026-05-12 09:59', 'draw-late')).toBe(0);
});

test('what is not there yet is told once, as later', () => {
  expect(count('2026-05-12 09:59', 'date-future')).toBe(1);
  expect(count('2026-05-12 10:00', 'date-future')).toBe(0);
});

test('a record that names one entered later is not blamed at a moment between the two', () => {
  const [task] = LEDGER.task;
  expect(task?.value.submitted.slice(0, 7)).toBe('2026-04');
  expect(count('2026-04-03 10:00', 'reference-unknown')).toBe(0);
});

test('a moment before everything is no fault', () => {
  const early = runChecks(buildCheckIndex(LEDGER, { asOf: '2024-12-31 23:59', home: 'data' }), RECORD_CHECKS);
  expect(early.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(early.map(({ code }) => code)).toContain('date-future');
});
