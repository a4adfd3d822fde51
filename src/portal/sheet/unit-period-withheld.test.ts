import { expect, test } from 'vitest';
import { add, fraction, sum, type Fraction } from '#exact/fraction.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { withhold } from '../testing/withhold.ts';
import { unitPeriodPages, type UnitPeriodView } from './unit-period-view.ts';
import { made } from '../testing/made.ts';

const AS_OF = '2026-06-12 15:00';
const mayOf = (views: readonly UnitPeriodView[]): UnitPeriodView => {
  const view = views.find((item) => item.unit.id === 'jia' && item.period === '2026-05');
  if (view === undefined) throw new Error('no page');
  return view;
};
const may = mayOf(made(unitPeriodPages(frozenWorld(AS_OF, exampleOne()))));

const MARKER = '机密事项甲乙丙';
const MATTERS = ['t1', 't2', 't3', 't4', 't5', 't6'];
const hidden = (task: string) =>
  made(
    unitPeriodPages(
      frozenWorld(
        AS_OF,
        exampleOne((records) => withhold(records, task, MARKER)),
      ),
    ),
  );

test.each(MATTERS)('of a withheld matter %s no page has a word, an id or a path', (task) => {
  const text = JSON.stringify(hidden(task));
  expect(text).not.toContain(MARKER);
  expect(text).not.toMatch(new RegExp(`\\b${task}\\b`));
  expect(text).toContain('另有1项不予公开');
});

test.each(MATTERS)('with %s withheld every total stays and every sum still closes', (task) => {
  const view = mayOf(hidden(task));
  expect([view.total.text, ...view.parts.map((item) => item.arithmetic)]).toEqual([
    may.total.text,
    ...may.parts.map((item) => item.arithmetic),
  ]);
  for (const item of view.parts) {
    if (item.sum === null) continue;
    const counted = item.lines.filter((row) => row.counted).map((row) => exact(row.value));
    expect(add(sum(counted), exact(item.withheld?.value ?? '0')), item.code).toEqual(exact(item.sum.value));
    if (item.sum.weight === null) continue;
    const weights = sum(item.lines.map((row) => exact(row.weight ?? '0')));
    expect(add(weights, exact(item.withheld?.weight ?? '0')), item.code).toEqual(exact(item.sum.weight));
  }
});

/** Reads `0.85` or `17/60`. */
function exact(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/');
  const [whole = '', part = ''] = top.split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(bottom));
}
