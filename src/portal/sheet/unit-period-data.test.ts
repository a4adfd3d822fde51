import { expect, test } from 'vitest';
import { z } from 'zod';
import { exampleOne } from '#engine/testing/example-one.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { unitPeriodData } from './unit-period-data.ts';
import { unitPeriodPages } from './unit-period-view.ts';
import { made } from '../testing/made.ts';

const Data = z.object({
  unit: z.object({ id: z.string() }),
  edition: z.object({ version: z.int(), digest: z.string() }).nullable(),
  total: z.string(),
  rank: z.string(),
  parts: z.array(
    z.object({
      code: z.string(),
      arithmetic: z.string().nullable(),
      lines: z.array(
        z.object({
          rule: z.string(),
          inputs: z.array(z.string()),
          records: z.array(z.object({ path: z.string(), line: z.int().nullable() })),
        }),
      ),
      beside: z.array(z.object({ title: z.string(), reason: z.string() })).optional(),
    }),
  ),
  columns: z.array(z.unknown()),
  gaps: z.array(z.string()),
});

const [view] = made(unitPeriodPages(frozenWorld('2026-06-12 15:00', exampleOne()))).filter(
  ({ unit, period }) => unit.id === 'jia' && period === '2026-05',
);
if (view === undefined) throw new Error('no page');
const data = unitPeriodData(view);
const read = Data.parse(data);

test('the file says what the page says: each line with rule, facts and records, the total, the edition', () => {
  expect([read.unit.id, read.total, read.edition?.version]).toEqual(['jia', '77.81', 1]);
  expect(read.parts.map(({ arithmetic }) => arithmetic)).toEqual(
    view.parts.map(({ arithmetic }) => arithmetic),
  );
  const lines = read.parts.flatMap((part) => part.lines);
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    expect(line.rule).toMatch(/^规则第\d+条$/);
    expect(line.inputs.length).toBeGreaterThan(0);
    expect(line.records.length).toBeGreaterThan(0);
  }
  expect(read.parts.flatMap(({ beside = [] }) => beside.map(({ title }) => title))).toEqual(['t5 · 办结']);
  expect(read.gaps).toEqual(view.gaps);
});

test('no address of a page is in it: they would be wrong below a folder of a host', () => {
  expect(JSON.stringify(data)).not.toMatch(/"\/|href/);
});
