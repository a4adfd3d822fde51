import { expect, test } from 'vitest';
import { inspection } from '../testing/inspection.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { responseOf } from './response.ts';

const UNITS: Records = { unit: ['mishu', 'gucheng'].map((id, n) => unit(id, 'counties', n + 1)) };
const TASK: TaskSpec = { id: 't1', lead: 'gucheng', printed: '2026-03-26', due: '2026-06-30' };

const exposure = (date: string, more: object = {}): Records => ({
  incoming: [
    {
      id: 'in1',
      kind: '媒体曝光',
      title: '问政',
      from: '省电视台',
      date,
      task: 't1',
      text: '征收不到位',
      submitted: `${date} 20:00`,
      ...more,
    },
  ],
});

function response(asOf: string, ...records: readonly Records[]) {
  const context = world(asOf, UNITS, taskRecords(TASK), ...records);
  const dossier = context.dossiers.get('t1');
  const made = dossier && responseOf(context, dossier);
  return made && [made.exposure.value.id, made.first?.what, made.first?.on, made.days, made.before?.on];
}

test('the visit of the day after an exposure is the first act, one day later; the audit before it is told', () => {
  const visits: Records = {
    inspection: [
      inspection('2026-01-14 gucheng 专项稽查', { tasks: ['t1'] }),
      inspection('2026-03-23 gucheng', { tasks: ['t1'] }),
      inspection('2026-04-08 gucheng 会商', { tasks: ['t1'] }),
    ],
  };
  expect(response('2026-05-08 10:00', exposure('2026-03-22'), visits)).toEqual([
    'in1',
    'inspection',
    '2026-03-23',
    1,
    '2026-01-14',
  ]);
});

test('whatever was done first counts: a conclusion, the notice, an act on the same day', () => {
  const verdict = { verdict: { result: '属实', on: '2026-03-24', by: 'mishu' } };
  expect(response('2026-05-08 10:00', exposure('2026-03-22'))).toEqual([
    'in1',
    'notice',
    '2026-03-26',
    4,
    undefined,
  ]);
  expect(response('2026-05-08 10:00', exposure('2026-03-22', verdict))?.slice(1, 4)).toEqual([
    'verdict',
    '2026-03-24',
    2,
  ]);
  const same: Records = { inspection: [inspection('2026-03-22 gucheng', { tasks: ['t1'] })] };
  expect(response('2026-05-08 10:00', exposure('2026-03-22'), same)?.slice(1, 4)).toEqual([
    'inspection',
    '2026-03-22',
    0,
  ]);
});

test('while nothing was done the days run on', () => {
  expect(response('2026-05-08 10:00', exposure('2026-05-01'))).toEqual([
    'in1',
    undefined,
    undefined,
    7,
    undefined,
  ]);
});

test('a matter that was not exposed has none', () => {
  expect(response('2026-05-08 10:00')).toBeUndefined();
  expect(response('2026-05-08 10:00', exposure('2026-03-22', { kind: '上级来文' }))).toBeUndefined();
});
