import { expect, test } from 'vitest';
import { spokenLimit } from './spoken-limit.ts';

test('limits without a day are told apart by what they mean', () => {
  for (const text of ['长期坚持', '常态化', '持续推进', '全年', ' 长期 '])
    expect(spokenLimit(text), text).toEqual({ limit: 'standing' });
  for (const text of ['每月5日前', '每季度末', '每周五', '每个季度', '按月', '每年12月底前'])
    expect(spokenLimit(text), text).toEqual({ limit: 'recurring' });
  for (const text of ['立行立改', '立即办理', '即日起', '尽快'])
    expect(spokenLimit(text), text).toEqual({ limit: 'now' });
  for (const text of ['30个工作日内', '２个工作日', '15日内', '自收到之日起30日内', '十个工作日内'])
    expect(spokenLimit(text), text).toEqual({ limit: 'counted' });
});

test('the end of a stretch of time has its last day where its year is said', () => {
  for (const [text, last] of [
    ['2026年6月底前', '2026-06-30'],
    ['2026年2月末', '2026-02-28'],
    ['2026年11月份之前', '2026-10-31'],
    ['2026年1月前', '2025-12-31'],
    ['2026年11月', '2026-11-30'],
    ['2026年第三季度', '2026-09-30'],
    ['2026年四季度末前', '2026-12-31'],
    ['2026年上半年', '2026-06-30'],
    ['2026年下半年内', '2026-12-31'],
    ['2026年底前', '2026-12-31'],
    ['２０２６ 年 内', '2026-12-31'],
  ] as const)
    expect(spokenLimit(text), text).toEqual({ limit: 'end', last });
  for (const text of ['年底前', '6月底前', '本月底', '三季度', '今年上半年', '2026年6月中旬'])
    expect(spokenLimit(text), text).toEqual({ limit: 'end' });
});

test('what is no limit is not taken for one', () => {
  for (const text of [
    '',
    '2026-13-01',
    '2026年6月31日',
    '2026年13月底前',
    '工程科',
    '六月三十日左右',
    '待定',
  ])
    expect(spokenLimit(text), text).toBe(undefined);
});
