import { expect, test } from 'vitest';
import type { LightResult } from '#engine/lights/node-light.ts';
import { lightCounts, lightCountViews } from './light-counts.ts';
import { lightView } from './light-view.ts';

const result = (
  light: LightResult['light'],
  reason: LightResult['reason'],
  amount = 0,
  heldSince?: string,
): LightResult => ({
  light,
  reason,
  amount,
  node: undefined,
  heldSince,
});

test('a light comes with its word and what makes it so', () => {
  const text = (...given: Parameters<typeof result>) => {
    const { code, word, detail, beside } = lightView(result(...given));
    return [code, word, detail, beside];
  };
  expect(text('red', 'overdue', 6)).toEqual(['severely-overdue', '严重逾期', '逾期6个工作日', null]);
  expect(text('yellow', 'behind', 20)).toEqual(['behind', '滞后', '落后20个百分点', null]);
  expect(text('yellow', 'plan-missing', 2)).toEqual(['behind', '滞后', '计划逾期2个工作日未报', null]);
  expect(text('blue', 'due-soon', 0)).toEqual(['due-soon', '临期', '当日到期', null]);
  expect(text('blue', 'due-soon', 3, '2026-05-08')).toEqual([
    'due-soon',
    '临期',
    '报送时还剩3个工作日',
    '已报待核',
  ]);
  expect(text('green', 'on-track', 9)).toEqual(['normal', '正常', null, null]);
  expect(text('grey', 'not-filed')).toEqual(['grey', '未启动', '计划未备案', null]);
  expect(text('grey', 'not-signed')).toEqual(['grey', '未启动', '未签收', null]);
  expect(text('red', 'ack-missing', 6)).toEqual([
    'severely-overdue',
    '严重逾期',
    '逾期6个工作日未签收',
    null,
  ]);
  expect(text('grey', 'suspended')).toEqual(['grey', '暂缓办理', null, null]);
  expect(text('grey', 'withdrawn')).toEqual(['grey', '已撤销督办', null, null]);
  expect(text('grey', 'void')).toEqual(['grey', '已作废', null, null]);
  expect(text('grey', 'handed-over')).toEqual(['grey', '已移交', null, null]);
  expect(text('green', 'own-part-done')).toEqual(['normal', '正常', '本单位已完成', null]);
  expect(text('done', 'concluded')).toEqual(['done', '完成', null, null]);
});

test('counts run from the most severe; small print leaves zeros out, a roll keeps them, links what is listed and counts beside what is not', () => {
  const results = [
    result('green', 'on-track', 9),
    result('red', 'overdue', 6),
    result('green', 'on-track', 5),
  ];
  expect(lightCounts(results).map(({ code, count }) => [code, count])).toEqual([
    ['severely-overdue', 1],
    ['normal', 2],
  ]);
  const roll = lightCountViews(results.map(lightView), (code) => `/tasks/#light-${code}`);
  expect(roll.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0]);
  expect([roll[0]?.href, roll[1]?.href]).toEqual(['/tasks/#light-severely-overdue', null]);
  const hidden = [result('yellow', 'overdue', 2)].map(lightView);
  const beside = lightCountViews(results.map(lightView), () => '/tasks/', hidden);
  expect([beside[0], beside[1]].map((one) => [one?.count, one?.withheld, one?.href])).toEqual([
    [1, undefined, '/tasks/'],
    [0, 1, null],
  ]);
});

test('what was put off is told apart from what has not begun; what was handed over, withdrawn or void stands behind the lights', () => {
  const reasons = ['withdrawn', 'void', 'handed-over', 'suspended', 'not-filed', 'not-signed'] as const;
  const roll = lightCountViews(
    reasons.map((reason) => lightView(result('grey', reason))),
    (key) => `#light-${key}`,
  );
  expect(roll.map(({ word, count }) => [word, count]).slice(4)).toEqual([
    ['未启动', 2],
    ['暂缓办理', 1],
    ['完成', 0],
    ['已移交', 1],
    ['已撤销督办', 1],
    ['已作废', 1],
  ]);
  expect(roll.map(({ href }) => href).slice(4, 6)).toEqual(['#light-not-started', '#light-suspended']);
});
