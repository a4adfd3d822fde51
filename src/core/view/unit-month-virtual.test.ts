import { expect, test } from 'vitest';
import { z } from 'zod';
import { join } from '../compute/testing/matter.ts';
import { steadied } from '../compute/testing/steadied.ts';
import { exactText, exactValue, sum } from '../exact/fraction.ts';
import { exampleOne } from './testing/example-one.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { reckoned } from './testing/reckoned.ts';
import { withhold } from './testing/withhold.ts';
import type { UnitMonthView } from './types/unit-month.ts';
import { unitMonthData } from './unit-month-data.ts';
import { unitMonthViews } from './unit-month-view.ts';

const AS_OF = '2026-06-12 15:00';
const mayOf = (withheld?: string): UnitMonthView => {
  const records = exampleOne((all) => (withheld === undefined ? all : withhold(all, withheld, '机密')));
  const view = unitMonthViews(frozenWorld(AS_OF, join(records, { rules: [steadied()] }))).find(
    ({ unit, month }) => unit.id === 'jia' && month === '2026-05',
  );
  if (view === undefined) throw new Error('no page');
  return view;
};
const partOf = ({ parts }: UnitMonthView) => {
  const part = parts.find(({ code }) => code === 'a');
  if (part === undefined) throw new Error('no part');
  return part;
};

// rules-v1 §12 example 1 with a virtual line: 60 × (3.32 + 0.9) ÷ (4.4 + 1) = 46.888…
test('the page of a month has the virtual line in part, total and hints, and V, nodes and conditions without it', () => {
  const view = mayOf();
  expect(partOf(view).arithmetic).toBe('60 × 4.22 ÷ 5.4 = 46.89');
  expect(view.steps.map(({ expression, result }) => `${expression} = ${result}`)).toEqual([
    '46.89 + 18.70 + 8.75 + 8.75 = 83.09',
    '83.09 + 0.50 − 1.00 = 82.59',
  ]);
  expect(view.total.text).toBe('82.59');
  const fact = (label: string) => view.facts.find((one) => one.label === label);
  expect([fact('工作量 V')?.result, fact('计分节点')?.result]).toEqual(['4.20', '5']);
  expect(fact('工作量 V')?.expression).toBe('1.5 + 1.2 + 0.5 + 1');
  expect(view.gaps.at(-1)).toBe('失分最多的是任务完成：满分60，得46.89，少13.11分');
});

test.each([undefined, 't1', 't3', 't4'])(
  'with %s withheld the printed lines add up to the printed sums',
  (task) => {
    const view = mayOf(task);
    const { lines, withheld, sum: printed, arithmetic } = partOf(view);
    expect(lines.at(-1)?.title).toBe('虚拟主办行');
    expect(withheld === null).toBe(task === undefined);
    const total = (own: readonly (string | null)[], hidden: string | null | undefined) =>
      exactText(sum([...own, hidden ?? '0'].map((text) => exactValue(text ?? '0'))));
    expect(
      total(
        lines.map(({ weight }) => weight),
        withheld?.weight,
      ),
    ).toBe(printed?.weight);
    expect(
      total(
        lines.map(({ value }) => value),
        withheld?.value,
      ),
    ).toBe(printed?.value);
    const [expression = '', result] = arithmetic?.split(' = ') ?? [];
    expect(expression).toBe(`60 × ${printed?.value ?? ''} ÷ ${printed?.weight ?? ''}`);
    expect(Number(result)).toBeCloseTo(Number(reckoned(expression).n) / Number(reckoned(expression).d), 2);
  },
);

test('the file of the page has the line as the page has it', () => {
  const view = mayOf();
  const { parts } = z
    .object({ parts: z.array(z.object({ code: z.string(), lines: z.array(z.unknown()), sum: z.unknown() })) })
    .parse(unitMonthData(view));
  const part = parts.find(({ code }) => code === 'a');
  expect(part?.sum).toEqual({ weight: '5.4', value: '4.22' });
  expect(part?.lines.at(-1)).toMatchObject({
    id: 'a-virtual',
    title: '虚拟主办行',
    weight: '1',
    rate: '0.9',
    value: '0.9',
    rule: '规则第6条',
    records: [],
  });
});
