import { expect, test } from 'vitest';
import { unit, type Records, join } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { frozenWorld } from '../../testing/frozen-world.ts';
import { withhold } from '../../testing/withhold.ts';
import { monthFields } from './month-words.ts';

const matter = (id: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-07',
  due: '2026-06-26',
  nodes: [{ id: 'draft', due: '2026-05-20', claims: ['2026-05-18 10:00'] }],
  ...more,
});
const RECORDS = join({ unit: [unit('jia')] }, taskRecords(matter('t1'), matter('t2')));
const said = (records: Records, typed: object = {}, asOf = '2026-06-12 15:00') =>
  monthFields(frozenWorld(asOf, records, 'public'), {
    unit: 'jia',
    month: '2026-05',
    submitted: '2026-05-29 10:00',
    ...typed,
  }).map(({ label, text }) => `${label}=${text}`);

test('a 月报 of which nothing was typed tells what stands in the dossiers', () => {
  expect(said(RECORDS)).toEqual([
    '本月完成=t1（节点：draft）：t1；t2（节点：draft）：t2。',
    '存在困难、需协调事项=无',
    '下月节点=t1（办结），2026年6月26日；t2（办结），2026年6月26日。',
  ]);
});

test('what was typed stands between, and what nobody has answered says so', () => {
  expect(said(RECORDS, { features: '备勤', problems: '缺人', advice: '增人' }, '2026-05-19 10:00')).toEqual([
    '本月完成=t1（节点：draft）：t1（已报待核）；t2（节点：draft）：t2（已报待核）。',
    '面上情况、特点=备勤',
    '存在困难、需协调事项=缺人',
    '下月节点=t1（办结），2026年6月26日；t2（办结），2026年6月26日。',
  ]);
});

test('a withheld matter is counted', () => {
  expect(said(withhold(RECORDS, 't2', '机密'))).toEqual([
    '本月完成=t1（节点：draft）：t1；另有1项不予公开。',
    '存在困难、需协调事项=无',
    '下月节点=t1（办结），2026年6月26日；另有1项不予公开。',
  ]);
});
