import { expect, test } from 'vitest';
import { soloRecords, UNITS } from '../lights/testing/solo.ts';
import { world, type Records } from '../testing/office.ts';
import { openDecisions } from './open-decisions.ts';

const MEETING: Records = {
  meeting: [
    {
      id: '2026-05-08-office',
      kind: '办公会',
      title: '办公会',
      date: '2026-05-08',
      decisions: [
        { no: 1, text: '列入的' },
        { no: 2, text: '没有列入的' },
        { no: 3, text: '说明不列入的', notListed: '原则性要求' },
      ],
      submitted: '2026-05-08 16:00',
    },
  ],
};
const listed = soloRecords({
  task: { source: { kind: '办公会', meeting: '2026-05-08-office', decision: 1 } },
});
const open = (asOf: string, ...records: readonly Records[]) =>
  openDecisions(world(asOf, UNITS, ...records)).map(
    ({ no, days, isLate }) => `${String(no)} ${String(days)} ${String(isLate)}`,
  );

test('a decision is open until it is a matter or said not to be one, and late on the third working day', () => {
  // 9 May is worked; the third working day after 8 May is Tuesday the 12th.
  expect(open('2026-05-08 17:00', MEETING, listed)).toEqual(['2 0 false']);
  expect(open('2026-05-11 10:00', MEETING, listed)).toEqual(['2 2 false']);
  expect(open('2026-05-12 10:00', MEETING, listed)).toEqual(['2 3 true']);
  expect(open('2026-05-12 10:00', MEETING)).toEqual(['1 3 true', '2 3 true']);
});
