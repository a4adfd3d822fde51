import { expect, test } from 'vitest';
import { check, type Check } from './check.ts';

const words: Check['words'] = {
  title: '线索没有内容',
  message: () => '发现线索没有内容',
  expected: () => '反映的是什么',
  fix: () => '请补写摘要',
  example: { wrong: 'summary: 见附件', right: 'summary: 反映某小区警报器锈蚀' },
};
const find: Check['find'] = () => [];

test('a check that leaves something out does not compile', () => {
  const whole = check({ code: 'clue-empty', severity: 'reminder', words, find });
  expect(whole).toMatchObject({ code: 'clue-empty', words });

  // @ts-expect-error What it tells must be said.
  check({ code: 'clue-empty', severity: 'reminder', find });
  const { example, ...rest } = words;
  // @ts-expect-error A line that breaks it must be shown.
  check({ code: 'clue-empty', severity: 'reminder', words: rest, find });
  // @ts-expect-error How it is fixed must be said.
  check({ code: 'clue-empty', severity: 'reminder', words: { title: '无', example }, find });
});
