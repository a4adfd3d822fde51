import { expect, test } from 'vitest';
import { ledgerOf } from '#engine/testing/office.ts';
import { publicTexts } from './public-texts.ts';

const texts = (records: Parameters<typeof ledgerOf>[0]) =>
  publicTexts(ledgerOf(records), 'avoided').map(({ kind, field }) => `${kind} ${field.join('.')}`);

test('finds public texts at any depth, in lists too', () => {
  const report = {
    unit: 'a',
    week: '2026-W10',
    matters: [
      { task: 't1', text: '黑榜' },
      { task: 't2', text: '无', claims: [{ node: 'n1', text: '黑榜' }] },
    ],
    submitted: '2026-03-06 10:00',
  };
  expect(texts({ report: [report] })).toEqual(['report matters.0.text', 'report matters.1.claims.0.text']);
});

test('leaves out what only the system may read, and what lies inside it', () => {
  const report = {
    unit: 'a',
    week: '2026-W10',
    matters: [{ task: 't1', text: '无', problem: '黑榜' }],
    withheldBasis: '黑榜',
    submitted: '2026-03-06 10:00',
  };
  const unit = {
    id: 'a',
    kind: '机关科室',
    order: 1,
    names: [{ from: '2025-01-01', name: '甲科' }],
    leagues: [{ from: '2025-01-01', league: 'x' }],
    leaders: [],
    liaison: [{ from: '2025-01-01', name: '黑榜' }],
  };
  expect(texts({ report: [report], unit: [unit] })).toEqual([]);
});
