import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit } from '#engine/testing/office.ts';
import { unitExtras } from './unit-extras.ts';
import { viewWorld } from '../testing/view-world.ts';

const given = { lead: 'jia', assists: ['bing'], printed: '2026-05-06', due: '2026-11-27' };
const records = join(
  { unit: ['jia', 'yi', 'bing'].map((id, index) => unit(id, 'counties', index + 1)) },
  taskRecords(
    { ...given, id: 'kept' },
    { ...given, id: 'given', handOvers: [{ on: '2026-06-01', to: 'yi' }] },
    { ...given, id: 'withdrawn', events: ['2026-06-02 撤销督办'] },
    {
      ...given,
      id: 'done',
      due: '2026-05-29',
      end: { claims: ['2026-05-28 10:00'], checks: ['2026-05-29 通过'] },
    },
  ),
);
const groupsOf = (id: string) =>
  unitExtras(viewWorld('2026-06-12 15:00', records))
    .tasks(id)
    .map(({ title, rows }) => [title, rows.map((row) => row.id)]);

test('a matter stands under its light for the unit; what was given away, ended or withdrawn stands apart', () => {
  expect(groupsOf('jia')).toEqual([
    ['正常（1）', ['kept']],
    ['完成（1）', ['done']],
    ['已移交（1）', ['given']],
    ['已撤销督办（1）', ['withdrawn']],
  ]);
  expect(groupsOf('yi')).toEqual([['正常（1）', ['given']]]);
});
