import { expect, test } from 'vitest';
import { inspection } from '../testing/inspection.ts';
import { join, unit, world, type Records } from '../testing/office.ts';
import { taskRecords } from '../testing/task-records.ts';
import { calendarPeriod } from '../time/periods.ts';
import { itemTours, type ToursAsked } from './tour-marks.ts';

const LATER = '2026-07-20 18:00';
const MAY = calendarPeriod('month', '2026-05-01');
const ASKED: ToursAsked = { item: 'siren', period: MAY, units: ['jia', 'yi', 'bing'], tie: 'competition' };
type Inspection = NonNullable<Records['inspection']>[number];

const tour = (more: Partial<Inspection> = {}, kind = '月度拉练'): Inspection =>
  inspection(`2026-05-26 jia,yi,bing,ding ${kind}`, {
    id: 'tour',
    tasks: ['t1'],
    marks: [
      { unit: 'yi', mark: '88.5', why: '标识不全' },
      { unit: 'ding', mark: '99' },
      { unit: 'bing', mark: 90 },
      { unit: 'jia', mark: '90.0' },
    ],
    ...more,
  });

function told(tours: readonly Inspection[], asked: Partial<ToursAsked> = {}, asOf = LATER) {
  const made = world(
    asOf,
    { unit: ['jia', 'yi', 'bing', 'ding'].map((id, n) => unit(id, 'counties', n + 1)) },
    join(
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-11-27', item: 'siren' }),
      taskRecords({ id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-11-27', item: 'law' }),
    ),
    { inspection: [...tours] },
  );
  return itemTours(made, made.ledger, { ...ASKED, ...asked }).map(({ entry, rows }) => [
    entry.value.id,
    rows.map(({ rank, tied, unit: of, mark, why }) => [rank, tied, of, mark, why]),
  ]);
}

test('a tour at a matter of the item ranks the units of the league by the marks that it gave', () => {
  expect(told([tour()])).toEqual([
    [
      'tour',
      [
        [1, true, 'jia', '90.0', undefined],
        [1, true, 'bing', '90', undefined],
        [3, false, 'yi', '88.5', '标识不全'],
      ],
    ],
  ]);
});

test('a tour of another item, another kind, or that gave the league no mark is none of it', () => {
  expect(told([tour({ tasks: ['t2'] })])).toEqual([]);
  expect(told([tour({ tasks: ['t2'] })], { item: 'law' }).length).toBe(1);
  expect(told([tour({}, '联合督查')])).toEqual([]);
  expect(told([tour()], { units: ['wu'] })).toEqual([]);
});

test.each([
  ['2026-04-30', false],
  ['2026-05-01', true],
  ['2026-05-31', true],
  ['2026-06-01', false],
])('one of %s belongs to May: %s', (on, isOfMay) => {
  expect(told([tour({ on, submitted: `${on} 18:00` })]).length).toBe(isOfMay ? 1 : 0);
});

test('it is there from its entry on', () => {
  expect(told([tour()], {}, '2026-05-26 16:59')).toEqual([]);
  expect(told([tour()], {}, '2026-05-26 17:00').length).toBe(1);
});
