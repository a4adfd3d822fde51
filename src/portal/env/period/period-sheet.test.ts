import { expect, test } from 'vitest';
import { closing, worldLedger } from '#engine/testing/office.ts';
import { print } from '#exact/fraction.ts';
import type { Ledger } from '#record/ledger.ts';
import type { ViewEnv } from '../env.ts';
import { leaguesIn, resultIn } from './period-sheet.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { viewsOf, withFinishedFrozen } from '../../testing/frozen-world.ts';
import { LEAGUE_EXAMPLE, marksWorld, remarked } from '../../testing/marks-world.ts';
import { withhold } from '../../testing/withhold.ts';

const AS_OF = '2026-07-31 18:00';
const totals = (ledger: Ledger) =>
  leaguesIn(viewsOf(ledger, AS_OF), '2026-05')
    .flatMap(({ rows }) => rows)
    .map(({ unit, rank, total }) => `${String(rank)} ${unit} ${print(total, 2)}`);

test('a frozen table is what its edition says, whatever the records say since', () => {
  const frozen = withFinishedFrozen(worldLedger(marksWorld(LEAGUE_EXAMPLE)), AS_OF);
  const altered = remarked(frozen, '2026-05', 'jia', '99.00');
  expect(totals({ ...altered, edition: [] })[0]).toBe('1 jia 99.00');
  expect(totals(altered)).toEqual(totals(frozen));
});

const lateness = (env: ViewEnv) =>
  resultIn(env, 'jia', '2026-05')?.lines.completion.flatMap(({ task, nodes }) =>
    nodes.map(({ id, late, c }) => `${task}/${id} ${String(late)} ${c}`),
  );

test('its lines are those that were frozen, though an objection upheld since would have them otherwise', () => {
  const records = exampleOne();
  const calendar = [closing('2026-05-18', '2026-05-17', '2026-06-20 10:00')];
  const objection = {
    id: 'o1',
    unit: 'jia',
    period: '2026-05',
    reviewer: 'jijian',
    answer: { on: '2026-06-22', result: '更正' as const, admits: ['calendar/0000.yaml#closed-2026-05-18'] },
    submitted: '2026-06-19 10:00',
  };
  const frozen = withFinishedFrozen(worldLedger({ ...records, calendar }), '2026-06-12 15:00');
  const later: Ledger = {
    ...frozen,
    objection: worldLedger({ ...records, calendar, objection: [objection] }).objection,
  };
  const env = viewsOf(later, AS_OF);
  expect(lateness(viewsOf({ ...later, edition: [] }, AS_OF))).toContain('t2/end 2 0.9');
  expect(lateness(env)).toContain('t2/end 3 0.85');
  const total = resultIn(env, 'jia', '2026-05')?.score.total;
  expect(total && print(total, 2)).toBe('77.81');
});

test('a withheld matter keeps its own line, under its code', () => {
  const ledger = worldLedger(withhold(exampleOne(), 't2', 'MARK'));
  const env = viewsOf(withFinishedFrozen(ledger, AS_OF), AS_OF);
  expect(JSON.stringify(env.shown.edition)).not.toMatch(/\bt2\b/);
  expect(lateness(env)).toContain('W1/N1 3 0.85');
});
