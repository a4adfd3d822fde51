import { expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { unit, world } from './testing/world.ts';

type Objection = NonNullable<Records['objection']>[number];

/** An objection of Wednesday 6 May; the Saturday after is a make-up working day. */
const objection = (more: Partial<Objection> = {}): Objection => ({
  id: 'o1',
  unit: 'jia',
  reviewer: 'jijian',
  submitted: '2026-05-06 09:00',
  ...more,
});
const duties = (asOf: string, ...given: readonly Records[]) =>
  rowsOf(world(asOf, { unit: [unit('jia', 'counties', 1)] }, ...given), 'objection');
const answer = (more: Partial<DutyRow>) => ({
  id: 'o1-answer',
  who: 'post jijian',
  kind: 'objection',
  subject: 'o1',
  from: '2026-05-06',
  due: '2026-05-09 24:00',
  clock: '2026-05-06 +3',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['objection/0000.yaml#answer'],
  ...more,
});

test('an objection is answered by its reviewer within three working days of its receipt', () => {
  const at = (asOf: string) => duties(asOf, { objection: [objection()] });
  expect(at('2026-05-06 08:59')).toEqual([]);
  expect(at('2026-05-06 09:00')).toEqual([answer({ left: 3 })]);
  expect(at('2026-05-09 23:59')).toEqual([answer({ standing: 'due-soon' })]);
  expect(at('2026-05-10 00:00')).toEqual([answer({ standing: 'overdue', late: 1 })]);
});

test('an answer is on time on the make-up Saturday and late on Monday', () => {
  const on = (day: string) =>
    duties('2026-05-29 10:00', { objection: [objection({ answer: { on: day, result: '维持' } })] });
  expect(on('2026-05-09')).toEqual([answer({ filed: '2026-05-09', standing: 'filed' })]);
  expect(on('2026-05-11')).toEqual([answer({ filed: '2026-05-11', standing: 'late', late: 1 })]);
});
