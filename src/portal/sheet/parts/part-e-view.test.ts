import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { partE } from './part-e-view.ts';
import { scored } from '../../testing/scored.ts';
import { withhold } from '../../testing/withhold.ts';
import type { PartView } from './part-points.ts';

const honour = (
  id: string,
  level: '市级' | '省级' | '国家级',
  received: string,
  experience: string = id,
) => ({
  id,
  units: ['jia'],
  experience,
  level,
  title: `做法${id}`,
  by: '市政府办公室',
  on: '2026-05-11',
  received,
});
const instruction = (id: string, more: object = {}) => ({
  id,
  kind: '批示肯定' as const,
  title: `批示${id}`,
  from: '主任',
  date: '2026-05-13',
  units: ['jia'],
  text: '做得好',
  submitted: '2026-05-13 10:00',
  ...more,
});
const partOf = (...records: readonly Records[]): PartView => {
  const { env, score } = scored('2026-05', ...records);
  const part = partE(env, score);
  if (part === null) throw new Error('no bonus in these rules');
  return part;
};
const rows = ({ lines }: PartView) =>
  lines.map(({ title, subtitle, value, counted }) => [title, subtitle, value, counted]);

test('a higher level of the same experience adds the difference only, and the bonus stops at its cap', () => {
  const e = partOf({
    honours: [
      {
        honours: [
          honour('h1', '市级', '2026-04-13 09:30', 'drill'),
          honour('h2', '省级', '2026-05-13 09:30', 'drill'),
          honour('h3', '国家级', '2026-05-14 09:30'),
          honour('h4', '市级', '2026-05-15 09:30'),
        ],
      },
    ],
  });
  expect(rows(e)).toEqual([
    ['做法h2', '省级表扬', '1.00', true],
    ['做法h3', '国家级表扬', '4.00', true],
    ['做法h4', '市级表扬', '2.00', true],
  ]);
  expect(e.lines[0]?.inputs.at(-1)).toBe('同一经验此前已加2分，只加差额');
  expect(e.arithmetic).toBe('1.00 + 4.00 + 2.00 = 7.00，超过上限5，计5.00');
});

test('a lower level of an experience commended before is shown and adds nothing; a second instruction is no ground', () => {
  const given = taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-08-31' });
  const e = partOf(given, {
    honours: [
      {
        honours: [
          honour('h1', '省级', '2026-04-13 09:30', 'drill'),
          honour('h2', '市级', '2026-05-13 09:30', 'drill'),
        ],
      },
    ],
    incoming: [instruction('in1', { task: 't1' }), instruction('in2', { task: 't1' })],
  });
  expect(rows(e)).toEqual([
    ['做法h2', '市级表扬', '0.00', false],
    ['批示in1', '批示肯定', '0.50', true],
  ]);
  expect([e.arithmetic, e.lines[0]?.inputs.at(-1)]).toEqual(['0.50', '同一经验此前已加3分，不再加']);
});

test('an instruction that may not be read, or that names a withheld matter, only adds its points', () => {
  const given = withhold(
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-08-31' }),
    't1',
    '机密',
  );
  const e = partOf(given, {
    incoming: [
      instruction('in1'),
      instruction('in2', { task: 't1' }),
      instruction('in3', { disclosure: '系统内' }),
    ],
  });
  expect(rows(e)).toEqual([['批示in1', '批示肯定', '0.50', true]]);
  expect(e.withheld).toEqual({ count: 2, text: '另有2项不予公开', weight: null, rate: null, value: '1.00' });
  expect([e.arithmetic, e.sum?.value]).toEqual(['0.50 + 1.00 = 1.50', '1.50']);
  expect(JSON.stringify(e)).not.toMatch(/in2|in3|t1|机密/);
});

test('rules without a bonus have no such part', () => {
  const { env, score } = scored('2026-05', { rules: [{ ...RULES, bonus: undefined }] });
  expect(partE(env, score)).toBeNull();
});
