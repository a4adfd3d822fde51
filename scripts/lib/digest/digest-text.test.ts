import { expect, test } from 'vitest';
import type { DigestChanges, Item } from './changes.ts';
import { bytesOf, digestText } from './digest-text.ts';

const ISSUES = 'https://forge.example.invalid/office/ledger/issues';
const item = (number: number, more: Partial<Item> = {}): Item => ({
  unit: 'gongcheng',
  who: '工程科',
  line: `第${String(number)}号事项的周报逾期1个工作日`,
  url: `${ISSUES}/${String(number)}`,
  ...more,
});
const changes: DigestChanges = { opened: [item(1)], standing: [item(2), item(3)], settled: [item(4)] };
const wanted = { withStanding: true, longest: 2048, issues: ISSUES };

test('a message has one line for each that is new, settled and still due', () => {
  expect(digestText(changes, wanted)).toBe(
    [
      '【督办】到期未办：新增1项，了结1项，仍未办2项',
      '新增',
      `1. 工程科：第1号事项的周报逾期1个工作日 ${ISSUES}/1`,
      '了结',
      `1. 工程科：第4号事项的周报逾期1个工作日 ${ISSUES}/4`,
      '仍未办',
      `1. 工程科：第2号事项的周报逾期1个工作日 ${ISSUES}/2`,
      `2. 工程科：第3号事项的周报逾期1个工作日 ${ISSUES}/3`,
    ].join('\n'),
  );
});

test('between two mornings what still stands is counted and not listed, and alone it is no message', () => {
  const text = digestText(changes, { ...wanted, withStanding: false });
  expect(text).toContain('仍未办2项');
  expect(text).not.toContain('第2号');
  expect(
    digestText({ opened: [], settled: [], standing: [item(2)] }, { ...wanted, withStanding: false }),
  ).toBe(undefined);
  expect(digestText({ opened: [], settled: [], standing: [] }, wanted)).toBe(undefined);
});

test('what does not fit is counted, and the message keeps within its bytes', () => {
  const many = Array.from({ length: 500 }, (_, n) => item(n + 1));
  for (const longest of [400, 2048, 15_000]) {
    const text = digestText({ opened: many, settled: many, standing: many }, { ...wanted, longest }) ?? '';
    expect(bytesOf(text)).toBeLessThanOrEqual(longest);
    const lines = text.split('\n').filter((line) => /^\d+\. /u.test(line)).length;
    expect(text).toContain(`另有${String(1500 - lines)}项没有列出，见 ${ISSUES}`);
    expect(lines).toBeGreaterThan(0);
  }
});

test('one that could be told whole says nothing of others', () => {
  expect(digestText(changes, wanted)).not.toContain('另有');
});

test('a long line is cut, and a name that the line begins with is said once', () => {
  const opened = [item(1, { line: `工程科${'很'.repeat(300)}长`, url: undefined })];
  const [, , line = ''] = digestText({ opened, settled: [], standing: [] }, wanted)?.split('\n') ?? [];
  expect(line).toBe(`1. 工程科${'很'.repeat(116)}…`);
});

test('of somebody who may not be named the line alone is told', () => {
  const opened = [item(1, { who: '', url: undefined })];
  expect(digestText({ opened, settled: [], standing: [] }, wanted)).toContain('\n1. 第1号');
});

test.each([
  'https://evil.example/office/ledger/issues/1',
  `${ISSUES}/1?x=https://evil.example`,
  `${ISSUES}/../../../evil`,
  'javascript:alert(1)',
])('the address %s is no issue of the repository, and is left out', (url) => {
  const text = digestText({ opened: [item(1, { url })], settled: [], standing: [] }, wanted) ?? '';
  expect(text).not.toMatch(/evil|javascript|forge/u);
});

test('no line of the record calls anybody or leads anywhere', () => {
  const line = '<@all> <at user_id="all">x</at> [x](https://evil.example) www.evil.example @13800001111';
  const text = digestText(
    { opened: [item(1, { line, who: '<@all>', url: undefined })], settled: [], standing: [] },
    wanted,
  );
  expect(text).not.toMatch(/[<>@]|\]\(|:\/\/|evil\.example/u);
});
