import { expect, test } from 'vitest';
import { reportsThroughOn } from './reports-through.ts';

test('who reports for a unit is said by the day: from the first day on, until it reports itself again', () => {
  const unit = {
    reportsThrough: [
      { from: '2026-03-02', unit: 'mishu' },
      { from: '2026-06-01', unit: '单独报送' as const },
    ],
  };
  const on = (day: string) => reportsThroughOn(unit, day);
  expect([on('2026-03-01'), on('2026-03-02'), on('2026-05-31'), on('2026-06-01')]).toEqual([
    undefined,
    'mishu',
    'mishu',
    undefined,
  ]);
  expect(reportsThroughOn({}, '2026-03-02')).toBeUndefined();
});
