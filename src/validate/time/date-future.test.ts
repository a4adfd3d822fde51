import { expect, test } from 'vitest';
import { problemTexts } from '../problem-texts.ts';
import { problemWords } from '#wording/problems/print.ts';
import { worldLedger, type Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { dateFuture } from './date-future.ts';

const OFFICE = worldLedger().office.map(({ value }) => value);
const DEMO = OFFICE.map((office) => ({ ...office, demo: { notice: '演示', asOf: '2026-05-20 10:00' } }));
const records: Records = {
  report: [{ unit: 'a', week: '2026-W22', others: '无变化', submitted: '2026-05-29 10:00' }],
};
const fixes = (asOf: string, office: NonNullable<Records['office']>) =>
  toldOfRecords(dateFuture, { ...records, office }, asOf).map(
    (problem) => problemWords(problem, problemTexts).fix,
  );

test('a record later than the fixed moment of a demo is told that the demo stands still', () => {
  expect(fixes('2026-05-20 10:00', DEMO)).toEqual([
    expect.stringContaining('这是演示台账，“现在”固定在2026-05-20 10:00（office.yaml 的 demo.asOf）'),
  ]);
});

test('nothing is said of a demo where there is none, or another moment was asked for', () => {
  expect(fixes('2026-05-20 10:00', OFFICE)).toEqual([expect.not.stringContaining('演示')]);
  expect(fixes('2026-05-21 10:00', DEMO)).toEqual([expect.not.stringContaining('演示')]);
});

test('what was proved to have come in before counts already, and nothing is to be fixed', () => {
  const [path] = worldLedger({}, records).report.map((entry) => entry.path);
  const reported = (moment: string) => {
    const received = { door: '秘书科代录' as const, moment, records: [{ path: String(path) }] };
    const receipts = [{ date: moment.slice(0, 10), receipts: [received] }];
    return toldOfRecords(dateFuture, { ...records, receipts }, '2026-05-28 17:00').length;
  };
  expect(reported('2026-05-28 17:00')).toBe(0);
  expect(reported('2026-05-28 17:01')).toBe(1);
});
