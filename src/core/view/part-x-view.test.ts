import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { matters, type MatterSpec } from '../compute/testing/matter.ts';
import { partX } from './part-x-view.ts';
import { scored } from './testing/scored.ts';
import type { PartView } from './types/unit-month.ts';

const APPROVAL = { by: 'zhuren', on: '2026-05-11', mode: '会议' } as const;
const red = (id: string): MatterSpec => ({ id, lead: 'jia', printed: '2026-03-02', due: '2026-04-10' });
const criticism = (id: string, task?: string, more: object = {}) => ({
  id,
  kind: '通报批评' as const,
  unit: 'jia',
  on: '2026-05-12',
  basis: '《问责暂行办法》第六条',
  text: '通报',
  approval: APPROVAL,
  submitted: '2026-05-12 10:00',
  ...(task === undefined ? {} : { task }),
  ...more,
});
const partOf = (month: string, ...records: readonly Records[]): PartView => {
  const { env, score } = scored(month, ...records);
  return partX(env, score);
};
const rows = ({ lines }: PartView) =>
  lines.map(({ title, subtitle, value, counted }) => [title, subtitle, value, counted]);

test('of two grounds for one matter the smaller is shown and not counted', () => {
  const x = partOf('2026-05', matters([red('t1')]), { measure: [criticism('m1', 't1')] });
  expect(rows(x)).toEqual([
    ['t1', '通报批评', '2.00', true],
    ['t1', '主办任务月末严重逾期', '1.00', false],
  ]);
  expect([x.points.text, x.arithmetic, x.sum?.value]).toEqual(['2.00', '2.00', '2.00']);
  expect(x.lines[1]?.inputs.at(-1)).toBe('一事不二扣：同一事项另有不小于此的扣分，此项不计');
});

test('the cap is said in words, and what stands outside it is added after', () => {
  const many = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((id) => criticism(id));
  const falsified = matters([
    {
      id: 't9',
      lead: 'jia',
      printed: '2026-05-06',
      due: '2026-05-20',
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 弄虚作假'] },
    },
  ]);
  const x = partOf('2026-05', falsified, { measure: many });
  expect(x.arithmetic).toBe(
    '2.00 + 2.00 + 2.00 + 2.00 + 2.00 + 2.00 = 12.00，超过上限10，计10.00；弄虚作假另计5.00，合计15.00',
  );
  expect(x.points.text).toBe('15.00');
});

test('a record that may not be read leaves its points in the withheld line, and its words nowhere', () => {
  const x = partOf('2026-05', {
    measure: [criticism('m1'), criticism('m2-secret', undefined, { disclosure: '秘书科内' })],
  });
  expect(rows(x)).toEqual([['通报批评', '通报批评', '2.00', true]]);
  expect(x.withheld).toEqual({ count: 1, text: '另有1项不予公开', weight: null, rate: null, value: '2.00' });
  expect(x.sum?.value).toBe('4.00');
  expect(JSON.stringify(x)).not.toContain('secret');
});

test('a refusal after the month was counted is taken back as the difference of two totals', () => {
  const x = partOf(
    '2026-05',
    matters([
      {
        id: 't1',
        lead: 'jia',
        printed: '2026-04-01',
        due: '2026-04-15',
        end: { claims: ['2026-04-15 10:00'], checks: ['2026-04-17 通过', '2026-05-20 退回 回头看'] },
      },
      {
        id: 't2',
        lead: 'jia',
        printed: '2026-04-01',
        due: '2026-04-15',
        end: { claims: ['2026-04-15 10:00'], checks: ['2026-04-17 通过'] },
      },
    ]),
  );
  const line = x.lines.find(({ subtitle }) => subtitle === '追扣');
  expect(line?.value).toBe('30.00');
  expect(line?.inputs).toEqual([
    '2026年4月按完成计入的节点，经2026年5月20日核查不予认定',
    '2026年4月总分，减去该节点按0重算的总分：90.00 − 60.00 = 30.00',
  ]);
  expect([x.arithmetic, x.points.text]).toEqual(['30.00，超过上限10，计10.00', '10.00']);
});
