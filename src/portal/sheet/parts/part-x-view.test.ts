import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { partX } from './part-x-view.ts';
import { scored } from '../../testing/scored.ts';
import type { PartView } from './part-points.ts';

const APPROVAL = { by: 'zhuren', on: '2026-05-11', mode: '会议' } as const;
const measure = (id: string, more: object = {}) => ({
  id,
  kind: '通报批评',
  unit: 'jia',
  on: '2026-05-12',
  basis: '《问责暂行办法》第六条',
  text: '通报',
  approval: APPROVAL,
  submitted: '2026-05-12 10:00',
  ...more,
});
const exposure = (id: string, result: '属实' | '部分属实', more: object = {}) => ({
  id,
  kind: '媒体曝光',
  title: '问政节目反映收费迟缓',
  from: '电视台',
  date: '2026-05-11',
  units: ['jia'],
  text: '迟缓',
  verdict: { result, on: '2026-05-13', by: 'mishu' },
  submitted: '2026-05-12 10:00',
  ...more,
});
const falsified: TaskSpec = {
  id: 't9',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-05-20',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 弄虚作假'] },
};
const partOf = (...records: readonly Records[]): PartView => {
  const { env, score } = scored('2026-05', ...records);
  const part = partX(env, score);
  if (part === null) throw new Error('no deduction in these rules');
  return part;
};
const rows = ({ lines }: PartView) =>
  lines.map(({ title, subtitle, value, counted }) => [title, subtitle, value, counted]);

test('of two grounds for one matter the smaller is shown and not counted', () => {
  const x = partOf(taskRecords({ ...falsified, end: {} }), {
    incoming: [exposure('in1', '部分属实', { task: 't9' })],
    measure: [measure('m1', { task: 't9' })],
  });
  expect(rows(x)).toEqual([
    ['t9', '通报批评', '2.00', true],
    ['t9', '媒体曝光', '1.00', false],
  ]);
  expect([x.points.text, x.arithmetic, x.sum?.value]).toEqual(['2.00', '2.00', '2.00']);
  expect(x.lines[1]?.inputs).toEqual([
    '2026年5月13日核查结论：部分属实',
    '同一事项另有不小于此的扣分，一期只扣一次，此项不计',
  ]);
});

test('each ground says what it rests on, by the words of the office', () => {
  const x = partOf({
    incoming: [exposure('in1', '属实')],
    measure: [measure('m1', { kind: '考核扣分', points: '1.5' })],
  });
  expect(rows(x)).toEqual([
    ['考核扣分', '考核扣分', '1.50', true],
    ['问政节目反映收费迟缓', '媒体曝光', '2.00', true],
  ]);
  expect(x.lines[0]?.inputs).toEqual(['2026年5月12日决定，依据《问责暂行办法》第六条']);
  expect(x.arithmetic).toBe('1.50 + 2.00 = 3.50');
});

test('the cap is said in words, and what stands outside it is added after', () => {
  const many = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((id) => measure(id));
  const x = partOf(taskRecords(falsified), { measure: many });
  expect(x.arithmetic).toBe(
    '2.00 + 2.00 + 2.00 + 2.00 + 2.00 + 2.00 = 12.00，超过上限10，计10.00；弄虚作假另计5.00，合计15.00',
  );
  expect(x.points.text).toBe('15.00');
  expect(x.lines.at(-1)).toMatchObject({
    title: 't9',
    subtitle: '弄虚作假',
    inputs: ['2026年5月22日核验查明', '每事项一次，不受扣分上限限制'],
  });
});

test('a record that may not be read leaves its points in the withheld line, and its words nowhere', () => {
  const x = partOf({ measure: [measure('m1'), measure('m2-secret', { disclosure: '系统内' })] });
  expect(rows(x)).toEqual([['通报批评', '通报批评', '2.00', true]]);
  expect(x.withheld).toEqual({ count: 1, text: '另有1项不予公开', weight: null, rate: null, value: '2.00' });
  expect(x.sum?.value).toBe('4.00');
  expect(JSON.stringify(x)).not.toContain('secret');
});

test('rules without deductions have no such part', () => {
  const { env, score } = scored('2026-05', { rules: [{ ...RULES, deduction: undefined }] });
  expect(partX(env, score)).toBeNull();
});
