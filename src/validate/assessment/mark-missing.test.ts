import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { markMissing } from './mark-missing.ts';

const rules: Records['rules'] = [
  {
    ...RULES,
    components: [
      { id: 'd', name: '现场考评', source: 'assessed', full: '60' },
      { id: 'f', name: '群众评价', source: 'assessed', full: '40', fullBy: { departments: '0' } },
    ],
  },
];
const marks = (
  ...given: readonly { readonly unit: string; readonly mark?: string; readonly why?: string }[]
): Records => ({
  assessment: [
    {
      period: '2026-04',
      component: 'd',
      by: 'mishu',
      on: '2026-05-06',
      marks: [...given],
      submitted: '2026-05-06 16:00',
    },
  ],
});
const reported = (asOf: string, records: Records = {}) =>
  toldOfRecords(markMissing, { rules, ...records }, asOf)
    .filter(({ params }) => params['period'] === '2026-04')
    .map(({ params: { name, count, closed, file } }) => [name, count, closed, file].join(' '));

test('marks are missed from the end of their period to a month after its close', () => {
  expect(reported('2026-04-30 23:59')).toEqual([]);
  expect(reported('2026-05-01 00:00')).toEqual(['现场考评 3  assessments/2026-04/d.yaml']);
  expect(reported('2026-05-13 00:00')).toEqual(['现场考评 3 yes assessments/2026-04/d.yaml']);
  expect(reported('2026-06-11 10:00')).toHaveLength(1);
  expect(reported('2026-06-12 10:00')).toEqual([]);
});

test('a mark, or the reason why none applies, is enough; a part that a league does not have asks for none', () => {
  const entered = marks({ unit: 'a', mark: '50' }, { unit: 'mishu', why: '督查组织单位' });
  expect(reported('2026-05-07 10:00', entered)).toEqual(['现场考评 1  assessments/2026-04/d-2.yaml']);
  expect(
    reported(
      '2026-05-07 10:00',
      marks({ unit: 'a', mark: '50' }, { unit: 'b', mark: '0' }, { unit: 'mishu', why: '无' }),
    ),
  ).toEqual([]);
});
