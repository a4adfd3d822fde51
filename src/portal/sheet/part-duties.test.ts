import { expect, test } from 'vitest';
import { taskRecords, report } from '#engine/testing/task-records.ts';
import { unit, type Records } from '#engine/testing/office.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { partOf } from '../testing/part-of.ts';
import { scored, taskOfJia } from '../testing/scored.ts';
import { withhold } from '../testing/withhold.ts';

const partIn = (code: string, ...records: readonly Records[]) => {
  const { env, score } = scored('2026-05', ...records);
  return partOf(env, score, code);
};
const fresh = (plan: string | null, more: object = {}) =>
  taskRecords(taskOfJia({ printed: '2026-05-06', due: '2026-08-31', plan, ...more }));

test('p is never below 0, and the line says where it would have gone', () => {
  expect(partIn('c1', fresh('2026-05-15 10:00')).lines[0]).toMatchObject({
    value: '0',
    valueArithmetic: '1 − 0.25 × 6 = −0.5，不低于0',
  });
});

test('a plan that never came is settled at the end of the period with p 0', () => {
  expect(partIn('c1', fresh(null)).lines[0]).toMatchObject({
    value: '0',
    valueArithmetic: '未报',
    inputs: ['2026年5月6日送达，应于5月8日报送', '截至2026年5月31日未报', '逾期16个工作日'],
  });
});

test('办结 claimed before any plan is taken as the plan', () => {
  const part = partIn('c1', fresh(null, { due: '2026-05-20', end: { claims: ['2026-05-08 10:00'] } }));
  expect(part.lines[0]?.inputs).toEqual([
    '2026年5月6日送达，应于5月8日报送',
    '5月8日报办结，计划视为报送（自报时间）',
    '按时',
  ]);
});

test('a returned plan is a clock of its own', () => {
  const returned = [{ plan: '2026-05-08 10:00', back: '2026-05-11' }];
  const part = partIn('c1', fresh('2026-05-13 10:00', { returned }));
  expect(part.lines.map(({ id, subtitle, value }) => [id, subtitle, value])).toEqual([
    ['c1-t1-1', '工作计划', '1'],
    ['c1-t1-2', '退回后重报的计划', '1'],
  ]);
  expect(part.lines[1]?.inputs[0]).toBe('2026年5月11日退回，应于5月13日重报');
});

test('a week says what it left out; a report that covers the others needs no line for them', () => {
  const two = taskRecords(taskOfJia({ due: '2026-05-18' }), taskOfJia({ id: 't2', due: '2026-08-31' }));
  const part = partIn('c2', two, { report: [report('2026-W20 jia 2026-05-15 11:00')] });
  const week = part.lines.find(({ id }) => id === 'c2-2026-w20');
  expect([week?.value, week?.inputs]).toEqual([
    '0',
    [
      '报告日2026年5月15日（周五），12:00前报齐为按时',
      '须各有一行的1项：「t1」（5月18日到期）',
      '可由「其余无变化」一并说明的1项：「t2」',
      '没有报齐',
      '漏1项：「t1」',
    ],
  ]);
  expect(part.lines.find(({ id }) => id === 'c2-2026-w21')?.inputs.at(-1)).toBe('没有报');
});

test('a withheld matter is counted among those owed and not named', () => {
  const two = taskRecords(taskOfJia({ due: '2026-05-18' }), taskOfJia({ id: 't2', due: '2026-05-18' }));
  const part = partIn('c2', withhold(two, 't2', '机密'));
  expect(part.lines.find(({ id }) => id === 'c2-2026-w20')?.inputs[1]).toBe(
    '须各有一行的2项：「t1」（5月18日到期），另有1项不予公开',
  );
  expect(JSON.stringify(part)).not.toMatch(/机密|t2/);
});

test('nothing to assess is the full mark, with the reason; a unit entered through another owes no report', () => {
  const part = partIn('c2');
  expect([part.points.text, part.points.reason, part.emptyText]).toEqual([
    '10.00',
    '无可评',
    '本月没有应报的周报，无可评，计满分。',
  ]);
  const through = {
    unit: [{ ...unit('bing', 'counties', 3), reportsThrough: [{ from: '2025-01-01', unit: 'yi' }] }],
  };
  const { env } = scored('2026-05', through);
  const bing = resultIn(env, 'bing', '2026-05');
  expect(bing && partOf(env, bing, 'c2').emptyText).toBe('由yi录入，不单独报周报，无可评，计满分。');
});
