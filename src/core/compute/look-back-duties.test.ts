import { expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

/** A matter tagged 难点, concluded on Friday 22 May 2026. */
const tagged = (checks: readonly string[], more: Partial<MatterSpec> = {}): Records => {
  const given = matters([
    {
      id: 't1',
      lead: 'jia',
      printed: '2026-05-06',
      due: '2026-06-30',
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过', ...checks] },
      ...more,
    },
  ]);
  return { ...given, task: (given.task ?? []).map((task) => ({ ...task, tags: ['难点' as const] })) };
};
const of = (asOf: string, records: Records) =>
  world(asOf, { unit: [unit('jia', 'counties', 1), unit('mishu', 'departments', 9)] }, records);
const duties = (asOf: string, checks: readonly string[] = [], more: Partial<MatterSpec> = {}) =>
  rowsOf(of(asOf, tagged(checks, more)), 'look-back');
const row = (look: 1 | 2, more: Partial<DutyRow>) => ({
  id: `t1-look-back-${String(look)}`,
  who: 'section mishu',
  kind: 'look-back',
  task: 't1',
  subject: String(look),
  from: '2026-05-22',
  // The 22nd of June is the day after a holiday, the 22nd of August a Saturday.
  due: look === 1 ? '2026-06-22 24:00' : '2026-08-24 24:00',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['task/0000.yaml#id'],
  ...more,
});

test('two looks are owed by the section, one and three months after 办结, on a working day', () => {
  expect(duties('2026-05-22 12:00')).toEqual([]);
  expect(duties('2026-06-18 10:00')).toEqual([
    row(1, { standing: 'due-soon', left: 1 }),
    row(2, { left: 46 }),
  ]);
  expect(duties('2026-06-23 00:00')).toEqual([
    row(1, { standing: 'overdue', late: 1 }),
    row(2, { left: 44 }),
  ]);
});

test('of the section’s own matter they are owed by the post outside it', () => {
  const who = duties('2026-06-18 10:00', [], { lead: 'mishu' }).map((duty) => duty.who);
  expect(who).toEqual(['post jijian', 'post jijian']);
});

test('the first check after 办结 meets the first look, the next the second, 再督查 as well as 回头看', () => {
  const first = row(1, {
    filed: '2026-06-22',
    standing: 'filed',
    sources: ['verification/0001.yaml#results.0'],
  });
  expect(duties('2026-08-24 10:00', ['2026-06-22 通过 回头看'])).toEqual([
    first,
    row(2, { standing: 'due-soon' }),
  ]);
  expect(duties('2026-08-31 10:00', ['2026-06-22 通过 回头看', '2026-08-25 通过 再督查'])).toEqual([
    first,
    row(2, {
      filed: '2026-08-25',
      standing: 'late',
      late: 1,
      sources: ['verification/0002.yaml#results.0'],
    }),
  ]);
});

test('a check of another kind meets none, nor one before 办结; one on its day does', () => {
  const early = (check: string): readonly NodeSpec[] => [
    { id: 'n1', due: '2026-05-12', claims: ['2026-05-12 10:00'], checks: [check] },
  ];
  const filed = (asOf: string, checks: readonly string[], nodes: readonly NodeSpec[] = []) =>
    duties(asOf, checks, { nodes }).map((duty) => duty.filed);
  expect(filed('2026-06-12 10:00', ['2026-06-05 通过 抽查'])).toEqual([undefined, undefined]);
  expect(filed('2026-06-12 10:00', [], early('2026-05-21 通过 回头看'))).toEqual([undefined, undefined]);
  expect(filed('2026-06-12 10:00', [], early('2026-05-22 通过 回头看'))).toEqual(['2026-05-22', undefined]);
});

test('a look taken before a check was entered does not know of it', () => {
  const context = of('2026-07-31 10:00', tagged(['2026-06-22 通过 回头看']));
  const dossier = context.dossiers.get('t1');
  const met = (moment: string) =>
    dossier && lookBackOf(context, dossier, liveHorizon(moment))?.looks[0]?.check?.sitting.on;
  expect([met('2026-06-22 15:59'), met('2026-06-22 16:00')]).toEqual([undefined, '2026-06-22']);
});

test('a month without the day of 办结 ends the look on its last day', () => {
  const due = (day: string) =>
    duties('2026-12-31 10:00', [], {
      printed: '2026-01-05',
      due: day,
      end: { claims: [`${day} 09:00`], checks: [`${day} 通过`] },
    }).map((duty) => duty.due);
  // 31 August: a month later is 30 September, three months later 30 November.
  expect(due('2026-08-31')).toEqual(['2026-09-30 24:00', '2026-11-30 24:00']);
  expect(due('2026-07-30')).toEqual(['2026-08-31 24:00', '2026-10-30 24:00']);
});
